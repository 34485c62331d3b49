package org.switchboard.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.switchboard.launcher.server.Distribution;
import org.switchboard.system.PlatformUnderTest;

/** Takes each guard away, runs the drill and prints what it finds. Too long for every build: {@code ./switchboard drill --mutations}. */
class MutationRun {
    private static final String HOME = "switchboard.home";

    private final List<String> table = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private List<Recipe> recipes;
    private PlatformUnderTest good;

    @Test
    void the_drill_goes_red_for_every_guard_that_is_the_last_one() throws Exception {
        Distribution built = Distribution.find();
        try (DeployedApplication application = new DeployedApplication(built.application())) {
            recipes = Recipes.of(application);
        }
        MutatedDistribution mutated = new MutatedDistribution(
                Path.of(".."), Path.of("target", "mutations").toAbsolutePath());
        good = PlatformUnderTest.running();
        Predicate<String> wanted =
                Pattern.compile(System.getProperty("drill.only", "")).asPredicate();
        Mutation none = Mutation.of("none").heldBy("all guards");
        if (wanted.test(none.guard())) {
            run(none, null);
        }
        for (int i = 0; i < Mutations.ALL.size(); i++) {
            Mutation mutation = Mutations.ALL.get(i);
            if (wanted.test(mutation.guard())) {
                run(mutation, mutation.edits().isEmpty() ? null : mutated.with(mutation, i));
            }
        }
        System.out.println("\n| guard taken away | drill | first finding, or what holds |\n| --- | --- | --- |");
        table.forEach(System.out::println);
        assertThat(surprises).isEmpty();
    }

    private void run(Mutation mutation, Path home) throws Exception {
        Optional<String> finding = home == null ? drill(good, mutation) : withPlatform(home, mutation);
        row(mutation.guard(), finding, mutation.heldBy());
        if (finding.isPresent() != mutation.mustGoRed()) {
            surprises.add(mutation.guard() + (finding.isPresent() ? " is not held any more" : " goes unnoticed"));
        }
    }

    private Optional<String> withPlatform(Path home, Mutation mutation) throws Exception {
        System.setProperty(HOME, home.toString());
        try (PlatformUnderTest platform = PlatformUnderTest.another()) {
            return drill(platform, mutation);
        } catch (RuntimeException e) {
            return Optional.of("the platform doesn't start: " + e.getMessage());
        } finally {
            System.clearProperty(HOME);
        }
    }

    private Optional<String> drill(PlatformUnderTest platform, Mutation mutation) throws Exception {
        World world;
        try {
            world = new World(platform);
        } catch (AssertionError | RuntimeException e) {
            return Optional.of("tenants can't even be made: " + e.getMessage());
        }
        try (Connection database = platform.connectAsSuperuser()) {
            for (String policy : mutation.policies()) {
                for (char tenant : new char[] {'a', 'b'}) {
                    open(database, world.tenant(tenant).schema(), policy);
                }
            }
        }
        return new LeakDrill(world, recipes).run().stream().findFirst();
    }

    /** Lets the policy let everything through. */
    private static void open(Connection database, String schema, String policy) throws SQLException {
        String table = policy.substring(0, policy.indexOf('.'));
        String name = policy.substring(policy.indexOf('.') + 1);
        try (PreparedStatement find =
                        database.prepareStatement("SELECT qual IS NOT NULL, with_check IS NOT NULL FROM pg_policies"
                                + " WHERE schemaname = ? AND tablename = ? AND policyname = ?");
                Statement sql = database.createStatement()) {
            find.setString(1, schema);
            find.setString(2, table);
            find.setString(3, name);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    throw new AssertionError("there is no policy " + policy + " any more; follow it in Mutations");
                }
                sql.execute("ALTER POLICY " + name + " ON " + schema + "." + table
                        + (found.getBoolean(1) ? " USING (true)" : "")
                        + (found.getBoolean(2) ? " WITH CHECK (true)" : ""));
            }
        }
    }

    private void row(String guard, Optional<String> finding, String heldBy) {
        String result = finding.map(
                        found -> "red | " + found.replaceAll("\\s+", " ").replace("|", "/"))
                .orElse(heldBy.isEmpty() ? "green |" : "green | held by: " + heldBy);
        String line = "| " + guard + " | " + result + " |";
        System.out.println(line);
        table.add(line);
    }
}
