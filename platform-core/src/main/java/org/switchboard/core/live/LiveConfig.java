package org.switchboard.core.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many may listen; docs/operations.md explains the keys. */
@ApplicationScoped
public class LiveConfig {
    private final int perUser;
    private final int perNode;

    protected LiveConfig() {
        this(1, 1);
    }

    @Inject
    public LiveConfig(
            @ConfigProperty(name = "switchboard.events.per-user", defaultValue = "5") int perUser,
            @ConfigProperty(name = "switchboard.events.per-node", defaultValue = "1000") int perNode) {
        this.perUser = atLeastOne("switchboard.events.per-user", perUser);
        this.perNode = atLeastOne("switchboard.events.per-node", perNode);
    }

    private static int atLeastOne(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be 1 or more");
        }
        return value;
    }

    /** Connections that one user may have on a node. */
    int perUser() {
        return perUser;
    }

    /** Connections that a node has at most. */
    int perNode() {
        return perNode;
    }
}
