package org.switchboard.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.launcher.server.Distribution;
import org.switchboard.system.DescribedAnswers;
import org.switchboard.system.Eventually;
import org.switchboard.system.PlatformUnderTest;

/** Nobody gets, counts, guesses or changes what is somebody else's, by any way in, on one connection. */
class LeakDrillIT {
    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.running();
    /** Operations that don't succeed in the drill, and which test gets the answers that are held against the document, or why none. */
    private static final Map<String, String> ANSWERED_ELSEWHERE = Map.ofEntries(
            Map.entry("GET /api/platform/offboardings/{tenant}", "RemovedTenantIT"),
            Map.entry("POST /api/agents/connect", "AgentsApiIT"),
            Map.entry("POST /api/agents/drafts", "none: it reads a page of the public web"),
            Map.entry("POST /api/agents/{id}/retry", "ProviderApiIT"),
            Map.entry("POST /api/auth/refresh", "AuthApiIT"),
            Map.entry("POST /api/auth/signup/{token}", "MailedLinksIT"),
            Map.entry("POST /api/numbers/{id}/assign", "AddressesIT"),
            Map.entry("POST /api/numbers/{id}/retry", "ProviderApiIT"),
            Map.entry("POST /api/platform/migrations/pause", "none: it answers as GET does"),
            Map.entry("POST /api/platform/migrations/resume", "none: it answers as GET does"),
            Map.entry("POST /api/platform/migrations/tenants/{id}/retry", "MigrationIT"),
            Map.entry("POST /api/platform/tenants/{id}/offboard", "RemovedTenantIT"),
            Map.entry("POST /api/platform/tenants/{id}/retry", "none: it answers as resume does"),
            Map.entry("POST /api/webhooks/{provider}/inbound", "none: it answers in the provider's own form"));

    private static DeployedApplication application;

    @BeforeAll
    static void look() throws IOException {
        application = new DeployedApplication(Distribution.find().application());
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @Test
    void every_endpoint_and_page_has_a_recipe_and_every_recipe_has_one() {
        List<Endpoint> all = new ArrayList<>(application.endpoints());
        all.addAll(application.pages());
        Set<String> deployed = all.stream().map(Endpoint::key).collect(Collectors.toCollection(TreeSet::new));
        List<Recipe> recipes = Recipes.of(application);
        Set<String> known = recipes.stream().map(Recipe::key).collect(Collectors.toCollection(TreeSet::new));

        assertThat(known)
                .as("add a line to Recipes: who may call it, what it gives them, and what kind of id each slot takes")
                .containsExactlyInAnyOrderElementsOf(deployed);
        assertThat(application.sideDoors())
                .as("ways in that the drill doesn't see")
                .containsExactly(
                        "org.switchboard.api.webhook.WebhookListener"); // WebhookResource describes what it serves.
        for (Recipe recipe : recipes) {
            Set<Slot> slots = all.stream()
                    .filter(endpoint -> endpoint.key().equals(recipe.key()))
                    .flatMap(endpoint -> endpoint.slots().stream())
                    .collect(Collectors.toSet());
            assertThat(recipe.values().keySet())
                    .as("values of the recipe for %s in Recipes", recipe)
                    .containsAll(slots);
        }
    }

    @Test
    void everybody_calls_everything_and_gets_nothing_of_others() throws Exception {
        World world = new World(PLATFORM);
        LeakDrill drill = new LeakDrill(world, Recipes.of(application));

        assertThat(bareColumns(world))
                .as("columns without a canary: tell in Planting what they hold, or excuse them here")
                .isEmpty();
        assertThat(drill.run()).isEmpty();
        assertThat(DescribedAnswers.missed())
                .as("answers that the drill didn't get; those that other tests get are listed")
                .isSubsetOf(ANSWERED_ELSEWHERE.keySet());
        // A connection that was given up goes a moment later.
        Eventually.isTrue("the application has one connection", () -> connections() == 1);
        System.out.println("leak drill: " + drill.requests() + " requests");
    }

    private static List<String> bareColumns(World world) throws Exception {
        List<String> bare = new ArrayList<>();
        try (Connection database = PLATFORM.connectAsSuperuser()) {
            for (char tenant : new char[] {'a', 'b'}) {
                bare.addAll(world.planting(database, tenant)
                        // Encrypted, so the key in them can't be searched for: it is a canary itself.
                        .columnsWithoutCanary(Set.of(
                                "connection.provider", "connection.credentials", "connection.previous_credentials")));
            }
        }
        return bare;
    }

    private static int connections() throws Exception {
        try (Connection database = PLATFORM.connectAsSuperuser();
                Statement sql = database.createStatement();
                ResultSet count =
                        sql.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE usename = 'switchboard_app'")) {
            count.next();
            return count.getInt(1);
        }
    }
}
