package org.switchboard.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModeTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "SWITCHBOARD_DB_URL", "jdbc:postgresql://db/switchboard",
            "SWITCHBOARD_DB_PASSWORD", "a",
            "SWITCHBOARD_DB_OWNER_PASSWORD", "b",
            "SWITCHBOARD_MASTER_KEY", "c");

    @Test
    void is_a_demo_if_nothing_else_is_asked_for() {
        assertThat(Mode.of(Map.of(), false)).isEqualTo(Mode.DEMO);
    }

    @Test
    void is_configured_if_a_database_is() {
        assertThat(Mode.of(COMPLETE, false)).isEqualTo(Mode.CONFIGURED);
        assertThat(Mode.of(COMPLETE, true)).isEqualTo(Mode.CONFIGURED);
    }

    @Test
    void is_never_a_demo_in_production() {
        assertThatThrownBy(() -> Mode.of(Map.of(), true)).isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> Mode.of(Map.of("SWITCHBOARD_MODE", "production"), false))
                .isInstanceOf(LauncherException.class);
        assertThatThrownBy(() -> Mode.of(Map.of("SWITCHBOARD_DB_URL", " "), true))
                .isInstanceOf(LauncherException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SWITCHBOARD_DB_PASSWORD", "SWITCHBOARD_DB_OWNER_PASSWORD", "SWITCHBOARD_MASTER_KEY"})
    void names_the_secret_that_a_configured_database_lacks(String name) {
        Map<String, String> incomplete = new HashMap<>(COMPLETE);
        incomplete.remove(name);

        assertThatThrownBy(() -> Mode.of(incomplete, false)).hasMessageContaining(name + " is not");
    }
}
