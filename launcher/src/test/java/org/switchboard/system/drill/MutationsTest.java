package org.switchboard.system.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The mutations follow the guards: one that no longer applies would show nothing. */
class MutationsTest {
    private static final Path REPOSITORY = Path.of("..");

    @Test
    void every_mutation_still_applies() {
        assertThat(Mutations.ALL)
                .isNotEmpty()
                .allSatisfy(mutation -> assertThat(mutation.edits())
                        .allSatisfy(edit -> assertThat(edit.apply(REPOSITORY)).contains(edit.replacement())));
    }

    @Test
    void every_policy_is_still_made() {
        String migrations = Sources.in(REPOSITORY.resolve("platform-core/src/main/resources/db/tenant"));

        assertThat(Mutations.ALL)
                .allSatisfy(mutation -> assertThat(mutation.policies()).allSatisfy(policy -> {
                    String[] parts = policy.split("\\.");
                    assertThat(migrations).contains("CREATE POLICY " + parts[1] + " ON " + parts[0]);
                }));
    }

    @Test
    void every_policy_of_a_tenant_is_taken_away_once() {
        String migrations = Sources.in(REPOSITORY.resolve("platform-core/src/main/resources/db/tenant"));
        var made = java.util.regex.Pattern.compile("CREATE POLICY (\\w+) ON (\\w+)")
                .matcher(migrations)
                .results()
                .map(found -> found.group(2) + "." + found.group(1))
                .toList();

        assertThat(Mutations.ALL.stream().flatMap(mutation -> mutation.policies().stream()))
                .containsAll(made);
    }
}
