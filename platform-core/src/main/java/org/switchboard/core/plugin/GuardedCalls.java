package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.switchboard.spi.voice.TransientVoiceException;
import org.switchboard.spi.voice.VoiceException;

/**
 * Calls into providers under MicroProfile Fault Tolerance. Only outages count: a refused key, a wrong value or a rate limit
 * concerns one tenant, so it is neither retried nor counted by the breaker.
 */
@ApplicationScoped
class GuardedCalls {

    /** For calls that change nothing: tried up to three times. */
    @Timeout(value = 20, unit = ChronoUnit.SECONDS)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, retryOn = TransientVoiceException.class)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.75,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {TransientVoiceException.class, TimeoutException.class})
    <T> T read(Supplier<T> call) {
        return run(call);
    }

    /** For calls that change something at the provider: tried once. */
    @Timeout(value = 75, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.75,
            delay = 5,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {TransientVoiceException.class, TimeoutException.class})
    <T> T write(Supplier<T> call) {
        return run(call);
    }

    private static <T> T run(Supplier<T> call) {
        try {
            return call.get();
        } catch (VoiceException e) {
            if (e.code() == VoiceException.Code.UNAVAILABLE || e.code() == VoiceException.Code.TIMEOUT) {
                throw new TransientVoiceException(e);
            }
            throw e;
        }
    }
}
