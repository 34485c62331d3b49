package org.switchboard.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often providers are asked for calls; docs/operations.md explains the keys. */
@ApplicationScoped
public class ReconcileConfig {
    private final Duration every;
    private final Duration overlap;
    private final int parallel;

    protected ReconcileConfig() {
        this(0, 1, 1);
    }

    /** @throws IllegalArgumentException naming the key whose value can't be used */
    @Inject
    public ReconcileConfig(
            @ConfigProperty(name = "switchboard.reconcile.every-seconds", defaultValue = "60") long every,
            @ConfigProperty(name = "switchboard.reconcile.overlap-seconds", defaultValue = "600") long overlap,
            @ConfigProperty(name = "switchboard.reconcile.parallel", defaultValue = "4") int parallel) {
        this.every = Duration.ofSeconds(between("every-seconds", every, 0, 86_400));
        this.overlap = Duration.ofSeconds(between("overlap-seconds", overlap, 1, 86_400));
        this.parallel = Math.toIntExact(between("parallel", parallel, 1, 32));
    }

    private static long between(String key, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "switchboard.reconcile." + key + " must be from " + least + " to " + most);
        }
        return value;
    }

    /** Time between two looks at a connection; zero: only when an operator asks. */
    public Duration every() {
        return every;
    }

    /** Time after a look until the next one; very long when there is none. */
    Duration pause() {
        return every.isZero() ? Duration.ofDays(365) : every;
    }

    /** How long before the mark a look begins: what a provider lists late, and clocks that differ. */
    public Duration overlap() {
        return overlap;
    }

    /** How many connections of a node at once. */
    public int parallel() {
        return parallel;
    }
}
