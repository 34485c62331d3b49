package org.switchboard.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.number.PhoneNumber;

class SetupTest {
    private static PhoneNumber number(PhoneNumber.Status status, Optional<AgentId> agent, Optional<String> detail) {
        return new PhoneNumber(
                new NumberId(UUID.randomUUID()),
                new ConnectionId(UUID.randomUUID()),
                Optional.of("+14155550199"),
                415,
                "",
                agent,
                status,
                detail,
                Instant.EPOCH);
    }

    @Test
    void an_empty_tenant_begins_with_its_account() {
        Setup setup = Setup.of(Optional.empty(), List.of(), List.of(), false, false);

        assertThat(setup.done()).isZero();
        assertThat(setup.steps().get(0)).isEqualTo(new SetupStep("account", "now", "", "", "/provider"));
        assertThat(setup.steps())
                .extracting(SetupStep::state)
                .filteredOn("now"::equals)
                .hasSize(1);
    }

    @Test
    void a_number_that_nobody_answers_is_named() {
        PhoneNumber lonely = number(PhoneNumber.Status.ACTIVE, Optional.empty(), Optional.empty());
        Setup setup = Setup.of(Optional.of("Retell AI"), List.of(), List.of(lonely), true, true);

        assertThat(setup.steps())
                .filteredOn(step -> step.name().equals("answered"))
                .extracting(SetupStep::about, SetupStep::state)
                .containsExactly(tuple("+1 415 555 0199", "later"));
    }

    @Test
    void what_failed_says_why() {
        PhoneNumber failed = number(PhoneNumber.Status.FAILED, Optional.empty(), Optional.of("No numbers in 415"));
        Setup setup = Setup.of(Optional.of("Retell AI"), List.of(), List.of(failed), true, true);

        assertThat(setup.steps())
                .filteredOn(step -> step.name().equals("number"))
                .extracting(SetupStep::problem)
                .containsExactly("No numbers in 415");
        assertThat(setup.isComplete()).isFalse();
    }
}
