package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RibbonsTest {
    private final Ribbons ribbons = new Ribbons();

    @Test
    void the_agent_is_above_the_line_and_the_caller_below() {
        assertThat(ribbons.draw("au", "a")).matches("M1 13V\\d");
        assertThat(ribbons.draw("au", "u")).matches("M5 15V[12]\\d");
    }

    @Test
    void silence_draws_nothing() {
        assertThat(ribbons.draw("....", "a")).isEmpty();
        assertThat(ribbons.draw(null, "a")).isEmpty();
    }

    @Test
    void a_long_call_is_thinned_to_the_width() {
        assertThat(ribbons.draw("a".repeat(500), "a").split("M")).hasSize(27);
    }
}
