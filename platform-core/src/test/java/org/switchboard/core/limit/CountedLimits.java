package org.switchboard.core.limit;

import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Limits that nothing refills: no time passes. */
@Vetoed
public final class CountedLimits extends RateLimits {
    private final Map<String, Long> taken = new HashMap<>();
    private final LimitConfig config = new LimitConfig(key -> Optional.empty());

    @Override
    public Standing take(Limit limit, String whose) {
        long most = config.most(limit);
        long left = most - taken.getOrDefault(limit + whose, 0L);
        boolean allowed = left > 0;
        if (allowed) {
            taken.merge(limit + whose, 1L, Long::sum);
        }
        Duration retry = allowed ? Duration.ZERO : limit.window().dividedBy(most);
        return new Standing(limit, allowed, most, Math.max(0, left - 1), retry, limit.window());
    }

    @Override
    public void giveBack(Limit limit, String whose) {
        taken.merge(limit + whose, -1L, Long::sum);
    }
}
