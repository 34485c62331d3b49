package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.switchboard.spi.voice.TransientVoiceException;

/**
 * What MicroProfile Fault Tolerance does for whole calls into providers: whatever is the same for all tenants. Its circuit
 * breakers and bulkheads have one state for a method, so those of a connection are in {@link Line}. The bulkheads here leave
 * most of the server's 200 request threads to others, whatever happens at providers.
 */
@ApplicationScoped
class GuardedCalls {

    /** Up to three tries, begun within 30 seconds. Only {@link TransientVoiceException} is tried again. */
    @Bulkhead(80)
    @Retry(maxRetries = 2, delay = 200, jitter = 100, maxDuration = 30_000, retryOn = TransientVoiceException.class)
    <T> T repeated(Supplier<T> attempt) {
        return attempt.get();
    }

    /** One try. */
    @Bulkhead(40)
    <T> T once(Supplier<T> attempt) {
        return attempt.get();
    }
}
