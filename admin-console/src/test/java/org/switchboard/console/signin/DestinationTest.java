package org.switchboard.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.console.security.Visitor;
import org.switchboard.core.tenancy.Role;

class DestinationTest {
    private final Visitor visitor = new Visitor(
            UUID.randomUUID(),
            "Priya",
            Role.TENANT_ADMIN,
            new Visitor.Organisation(UUID.randomUUID(), "t_aaaaaaaaaaaa", "demo", "Demo"),
            UUID.randomUUID());

    @Test
    void is_the_page_that_was_asked_for() {
        assertThat(Destination.of("/console/demo/agents/7", visitor)).isEqualTo("/console/demo/agents/7");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://evil.example/console/demo/",
                "//evil.example",
                "/console/demo-evil/dashboard",
                "/console/acme/dashboard",
                "/console/demo/../acme/dashboard",
                "/console/demo/\\evil"
            })
    void is_never_somebody_elses(String wanted) {
        assertThat(Destination.of(wanted, visitor)).isEqualTo("/console/demo/dashboard");
    }
}
