package org.switchboard.core.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int MOST_HELD = 1_000;
    private static final Executor IN_A_WHILE = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

    private final int perSecond;
    private final Cache<ConnectionId, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();
    private final AtomicInteger held = new AtomicInteger();

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

    /**
     * Ends with what {@link #count} has refused, after a second. A client that sends the next delivery when the one before was answered
     * would otherwise use the processors up with being refused (docs/decisions/0046). At once while a thousand wait.
     */
    public CompletionStage<Void> refuse(DomainException refusal) {
        if (held.incrementAndGet() > MOST_HELD) {
            held.decrementAndGet();
            return CompletableFuture.failedStage(refusal);
        }
        return CompletableFuture.runAsync(
                () -> {
                    held.decrementAndGet();
                    throw refusal;
                },
                IN_A_WHILE);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity((long) BURST_SECONDS * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
