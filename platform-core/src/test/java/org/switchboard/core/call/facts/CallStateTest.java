package org.switchboard.core.call.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.spi.voice.CallStatus;

class CallStateTest {
    @ParameterizedTest
    @EnumSource(CallStatus.class)
    void each_status_of_a_provider_has_its_namesake(CallStatus status) {
        assertThat(CallState.of(status)).hasToString(status.name());
        assertThat(CallState.of(status).isLive()).isNotEqualTo(status.isOver());
    }

    @Test
    void the_order_of_the_providers_statuses_is_kept() {
        assertThat(Arrays.stream(CallStatus.values()).map(CallState::of)).isSorted();
    }

    @Test
    void a_call_that_we_want_is_live_and_a_refused_one_is_not() {
        assertThat(CallState.REQUESTED.isLive()).isTrue();
        assertThat(CallState.REFUSED.isLive()).isFalse();
    }
}
