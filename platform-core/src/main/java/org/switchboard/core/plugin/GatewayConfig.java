package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much of the server one connection may take up, and how it is cut off when it fails. */
@ApplicationScoped
public class GatewayConfig {
    private final int callsPerConnection;
    private final Duration breakerDelay;

    protected GatewayConfig() {
        this(1, Duration.ofSeconds(1));
    }

    @Inject
    public GatewayConfig(
            @ConfigProperty(name = "switchboard.gateway.calls-per-connection", defaultValue = "10")
                    int callsPerConnection,
            @ConfigProperty(name = "switchboard.gateway.breaker-delay", defaultValue = "PT5S") Duration breakerDelay) {
        if (callsPerConnection < 1) {
            throw new IllegalArgumentException("switchboard.gateway.calls-per-connection must be at least 1");
        }
        if (breakerDelay.isNegative() || breakerDelay.isZero()) {
            throw new IllegalArgumentException("switchboard.gateway.breaker-delay must be above zero, e.g. PT5S");
        }
        this.callsPerConnection = callsPerConnection;
        this.breakerDelay = breakerDelay;
    }

    /** Calls of one connection that may be under way at once. */
    public int callsPerConnection() {
        return callsPerConnection;
    }

    /** How long a connection that failed too often is left alone before one call tries again. */
    public Duration breakerDelay() {
        return breakerDelay;
    }
}
