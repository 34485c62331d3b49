package org.switchboard.core.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.core.tenancy.Role;

class FindHealthTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void is_for_those_who_run_the_platform() {
        assertThatThrownBy(() -> new FindHealth(null).now(Role.TENANT_ADMIN))
                .hasMessageContaining("Your role doesn't allow this");
    }

    @Test
    void calls_a_queue_well_that_fails_at_nothing_and_keeps_nobody_waiting() {
        assertThat(queue(0, null).isWell(MINUTE)).isTrue();
        assertThat(queue(0, Duration.ofSeconds(59)).isWell(MINUTE)).isTrue();
        assertThat(queue(0, Duration.ofSeconds(61)).isWell(MINUTE)).isFalse();
        assertThat(queue(1, null).isWell(MINUTE)).isFalse();
    }

    private static SystemHealth.Queue queue(long failing, Duration oldest) {
        return new SystemHealth.Queue(5, failing, Optional.ofNullable(oldest), Optional.empty());
    }
}
