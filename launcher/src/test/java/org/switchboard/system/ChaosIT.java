package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./switchboard chaos}: two kills under load, then ten minutes' absence during which the provider makes 500 calls. */
class ChaosIT {
    @Test
    void calls_and_events_and_costs_are_the_providers_though_the_server_was_killed_and_away() {
        LauncherProcess chaos = LauncherProcess.start("chaos", "--kills", "2", "--seed", "1", "--outage", "500");
        int code = chaos.exitCode(Duration.ofMinutes(15));
        assertThat(code).as(chaos.output()).isZero();
        assertThat(chaos.output()).contains("nothing is lost");
    }
}
