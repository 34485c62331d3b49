package org.switchboard.core.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * How many deliveries of one connection a node takes in: so many a second, five seconds' worth at once. Counted after the
 * signature was found genuine, so that nobody can use up a stranger's share.
 */
@ApplicationScoped // What each delivery calls is public: the proxy calls all else by reflection.
public class DeliveryLimit {
    private static final int BURST_SECONDS = 5;

    private final int perSecond;
    private final Cache<ConnectionId, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    protected DeliveryLimit() {
        this(1);
    }

    @Inject
    public DeliveryLimit(
            @ConfigProperty(name = "switchboard.webhooks.per-second", defaultValue = "300") int perSecond) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("switchboard.webhooks.per-second must be at least 1");
        }
        this.perSecond = perSecond;
    }

    /** Counts one delivery. @throws DomainException RATE_LIMITED with the time after which the next one is taken */
    public void count(ConnectionId connection) {
        ConsumptionProbe probe = buckets.get(connection, missing -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw DomainException.later(
                    ProblemCode.RATE_LIMITED,
                    "This account sends more than " + perSecond + " webhooks a second. Please send it again.",
                    Duration.ofSeconds(1
                            + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
