package org.switchboard.api.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {
    private final RequestId id = new RequestId();

    @Test
    void is_the_clients_if_harmless() {
        id.propose("checkout-4711");

        assertThat(id.value()).isEqualTo("checkout-4711");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "short", "line\nbreak-in-logs", "<script>alert(1)</script>"})
    void is_our_own_otherwise(String given) {
        id.propose(given);

        assertThat(id.value()).matches("[0-9a-f-]{36}");
    }
}
