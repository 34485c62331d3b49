package org.switchboard.core.plugin;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/**
 * The way of one connection to its provider, with a circuit breaker and a bulkhead of its own: a tenant's broken, slow or busy
 * account cuts off that tenant and nobody else.
 */
final class Line {
    private static final Logger LOG = System.getLogger(Line.class.getName());
    private static final int CALLS_LOOKED_AT = 10;
    private static final int PERCENT_FAILED = 60;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final Duration breakerDelay;
    private volatile long cutOffAt;

    Line(String name, GatewayConfig config) {
        breakerDelay = config.breakerDelay();
        bulkhead = Bulkhead.of(
                name,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(config.callsPerConnection())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        breaker = CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS_LOOKED_AT)
                        .minimumNumberOfCalls(CALLS_LOOKED_AT)
                        .failureRateThreshold(PERCENT_FAILED)
                        .waitDurationInOpenState(breakerDelay)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(Line::isOutage)
                        .build());
        breaker.getEventPublisher().onStateTransition(change -> {
            cutOffAt = System.nanoTime();
            LOG.log(
                    Level.WARNING,
                    "Circuit breaker of connection {0}: {1}",
                    name,
                    change.getStateTransition().getToState());
        });
    }

    // A refused key, a wrong value or a rate limit is an answer: the provider is there.
    private static boolean isOutage(Throwable failure) {
        return failure instanceof VoiceException e && (e.code() == Code.UNAVAILABLE || e.code() == Code.TIMEOUT);
    }

    /** Takes a place for the whole of a call, pauses between its tries included. */
    <T> T withPlace(Supplier<T> call) {
        try {
            return bulkhead.executeSupplier(call);
        } catch (BulkheadFullException e) {
            throw later(Code.RATE_LIMITED, "Too many requests to the provider at once; try again in a moment.", SOON);
        }
    }

    /** One try, unless the provider has failed often just now. */
    <T> T attempt(Supplier<T> call) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException e) {
            throw cutOff();
        }
    }

    /** @throws VoiceException UNAVAILABLE while no call gets through: the provider has failed often just now */
    void requireOpen() {
        // The breaker itself forgets that it is open only when it is asked to let a call through.
        boolean lately = System.nanoTime() - cutOffAt < breakerDelay.toNanos();
        if (breaker.getState() == CircuitBreaker.State.OPEN && lately) {
            throw cutOff();
        }
    }

    private VoiceException cutOff() {
        return later(
                Code.UNAVAILABLE, "The provider has failed often just now; try again in a few seconds.", breakerDelay);
    }

    private static VoiceException later(Code code, String message, Duration retryAfter) {
        return new NotSentException(code, message, retryAfter);
    }

    /** The gateway refused; the provider wasn't asked. */
    static final class NotSentException extends VoiceException {
        private static final long serialVersionUID = 1L;

        NotSentException(Code code, String message, Duration retryAfter) {
            super(code, message, false, Optional.empty(), Optional.of(retryAfter), null);
        }
    }
}
