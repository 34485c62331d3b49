package org.switchboard.core.plugin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.switchboard.spi.voice.TransientVoiceException;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** One call with its tries. Used by one thread, once. */
final class GatewayCall<T> {
    // Whoever waits holds a request's thread.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Line line;
    private final Supplier<T> call;
    private int tries;
    private Duration pause = Duration.ZERO;

    /** @param call the call with its time-out */
    GatewayCall(Line line, Supplier<T> call) {
        this.line = line;
        this.call = call;
    }

    /** Tries after the first. */
    int retries() {
        return Math.max(0, tries - 1);
    }

    /** One try, after the time that the provider asked for when it refused the one before. */
    T attempt() {
        sleep(pause);
        return line.attempt(this::answer);
    }

    private T answer() {
        tries++;
        try {
            return call.get();
        } catch (VoiceException e) {
            pause = e.retryAfter().orElse(Duration.ZERO);
            throw mayPass(e) ? new TransientVoiceException(e) : e;
        } catch (TimeoutException e) {
            // The time-out's interruption may still be pending on this thread; it must not stop what is done next.
            Thread.interrupted();
            throw timedOut("The provider didn't answer in time.", e);
        }
    }

    // After a rate limit that doesn't say for how long, more requests would make it worse.
    private static boolean mayPass(VoiceException failure) {
        Optional<Duration> wait = failure.retryAfter();
        return failure.code() == Code.RATE_LIMITED
                ? wait.isPresent() && isShort(wait.get())
                : failure.code().isTransient() && wait.map(GatewayCall::isShort).orElse(true);
    }

    private static boolean isShort(Duration wait) {
        return wait.compareTo(LONGEST_PAUSE) <= 0;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw timedOut("The server is stopping; try again.", e);
        }
    }

    private static VoiceException timedOut(String message, Throwable cause) {
        return new VoiceException(Code.TIMEOUT, message, true, Optional.empty(), Optional.empty(), cause);
    }
}
