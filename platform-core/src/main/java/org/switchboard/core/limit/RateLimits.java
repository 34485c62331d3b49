package org.switchboard.core.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.distributed.proxy.RemoteBucketBuilder;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.secret.MasterKey;

/**
 * Counts how often things are done, for all nodes together (docs/decisions/0027). Limits of a minute are counted here and told to
 * the others each second or twentieth, whichever comes first; longer ones are asked for each time. Not to be called inside a
 * transaction.
 */
@ApplicationScoped
public class RateLimits {
    private static final Duration TELL_OTHERS = Duration.ofSeconds(1);

    private final LimitConfig config;
    private final MasterKey masterKey;
    private final SharedBuckets shared;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    protected RateLimits() {
        this(null, null, null);
    }

    @Inject
    public RateLimits(LimitConfig config, MasterKey masterKey, PlatformSql sql) {
        this.config = config;
        this.masterKey = masterKey;
        this.shared = new SharedBuckets(sql);
    }

    /** Counts one, if it is within the limit; {@code whose}: an id or an address. */
    public Standing take(Limit limit, String whose) {
        ConsumptionProbe probe = bucket(limit, whose).tryConsumeAndReturnRemaining(1);
        return new Standing(
                limit,
                probe.isConsumed(),
                config.most(limit),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    /** How somebody stands, without counting. */
    public Standing look(Limit limit, String whose) {
        Bucket bucket = bucket(limit, whose);
        EstimationProbe next = bucket.estimateAbilityToConsume(1);
        EstimationProbe all = bucket.estimateAbilityToConsume(config.most(limit));
        return new Standing(
                limit,
                next.canBeConsumed(),
                config.most(limit),
                next.getRemainingTokens(),
                Duration.ofNanos(next.getNanosToWaitForRefill()),
                Duration.ofNanos(all.getNanosToWaitForRefill()));
    }

    /** Gives back what {@link #take} counted: it came to nothing. */
    public void giveBack(Limit limit, String whose) {
        bucket(limit, whose).addTokens(1);
    }

    private Bucket bucket(Limit limit, String whose) {
        int most = config.most(limit);
        // With the setting in it, so that another setting begins anew.
        String name = limit.key() + " " + most + " " + whose;
        return buckets.get(name, missing -> build(limit, most, id(limit, name)));
    }

    private Bucket build(Limit limit, int most, String id) {
        RemoteBucketBuilder<String> builder = shared.builder();
        int unshared = limit.unshared(most);
        if (unshared > 1) {
            builder.withOptimization(Optimizations.delaying(new DelayParameters(unshared, TELL_OTHERS)));
        }
        return builder.build(
                id,
                () -> BucketConfiguration.builder()
                        .addLimit(band -> band.capacity(most).refillGreedy(most, limit.window()))
                        .build());
    }

    // Addresses are nobody's business.
    private String id(Limit limit, String name) {
        return limit.key() + " " + HexFormat.of().formatHex(masterKey.keyedHash("rate-limit", name), 0, 16);
    }
}
