package org.switchboard.core.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the fleet is migrated; docs/operations.md explains the keys. */
@ApplicationScoped
public class MigrationConfig {
    private final Rings rings;
    private final int parallel;
    private final int maxFailures;
    private final Duration lockTimeout;

    protected MigrationConfig() {
        this("1", 1, 1, 1);
    }

    /** @throws IllegalArgumentException naming the key whose value can't be used */
    @Inject
    public MigrationConfig(
            @ConfigProperty(name = "switchboard.migrations.rings", defaultValue = "1,1%,10%") String rings,
            @ConfigProperty(name = "switchboard.migrations.parallel", defaultValue = "4") int parallel,
            @ConfigProperty(name = "switchboard.migrations.max-failures", defaultValue = "5") int maxFailures,
            @ConfigProperty(name = "switchboard.migrations.lock-timeout-ms", defaultValue = "2000") long lockTimeout) {
        this.rings = Rings.parse(rings);
        this.parallel = Math.toIntExact(between("parallel", parallel, 1, 32));
        this.maxFailures = Math.toIntExact(between("max-failures", maxFailures, 1, 1_000_000));
        this.lockTimeout = Duration.ofMillis(between("lock-timeout-ms", lockTimeout, 1, 60_000));
    }

    private static long between(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "switchboard.migrations." + key + " must be from " + least + " to " + most);
        }
        return value;
    }

    /** The canary and what follows. */
    public Rings rings() {
        return rings;
    }

    /** How many tenants at once, each on a connection of its own. */
    public int parallel() {
        return parallel;
    }

    /** So many failed tenants stop a run; in the first ring one does. */
    public int maxFailures() {
        return maxFailures;
    }

    /** How long a migration waits for a table that is in use before it makes way. */
    public Duration lockTimeout() {
        return lockTimeout;
    }
}
