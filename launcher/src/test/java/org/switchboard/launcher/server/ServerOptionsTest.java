package org.switchboard.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerOptionsTest {

    private final ServerOptions options =
            new ServerOptions("127.0.0.1", 8080, true, Map.of("switchboard.db.owner-password", "hush"));

    @Test
    void hand_settings_over_as_environment_variables() {
        assertThat(options.environment()).isEqualTo(Map.of("SWITCHBOARD_DB_OWNER_PASSWORD", "hush"));
    }

    @Test
    void keep_their_secrets_when_printed() {
        assertThat(options).asString().doesNotContain("hush");
    }
}
