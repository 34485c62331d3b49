package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Time-outs for single tries. A bean of its own: calls of a bean into itself are not intercepted, not even by a detour. */
@ApplicationScoped
class TimedCalls {

    /** Of a call that changes nothing. */
    @Timeout(value = 20, unit = ChronoUnit.SECONDS)
    <T> T read(Supplier<T> call) {
        return call.get();
    }

    /** Of a call that changes something at the provider. */
    @Timeout(value = 75, unit = ChronoUnit.SECONDS)
    <T> T write(Supplier<T> call) {
        return call.get();
    }
}
