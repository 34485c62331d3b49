package org.switchboard.core.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** How often what may be done; docs/operations.md explains the keys. */
@ApplicationScoped
public class LimitConfig {
    private static final int MOST = 100_000_000;

    private final Map<Limit, Integer> most = new EnumMap<>(Limit.class);

    protected LimitConfig() {}

    /** @throws IllegalArgumentException naming the key whose value can't be used */
    @Inject
    public LimitConfig(Config config) {
        this(key -> config.getOptionalValue(key, Integer.class));
    }

    LimitConfig(Function<String, Optional<Integer>> settings) {
        for (Limit limit : Limit.values()) {
            String key = "switchboard.limits." + limit.key();
            int value = settings.apply(key).orElse(limit.usual());
            if (value < 1 || value > MOST) {
                throw new IllegalArgumentException(key + " must be from 1 to " + MOST);
            }
            most.put(limit, value);
        }
    }

    int most(Limit limit) {
        return most.get(limit);
    }
}
