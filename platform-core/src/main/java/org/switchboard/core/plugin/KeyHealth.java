package org.switchboard.core.plugin;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Whether a provider took an account's key when it was last shown. A new key is a new account, so it begins anew. Thread-safe. */
final class KeyHealth {
    // Somebody may mend it at the provider without telling us.
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final AtomicReference<Long> refusedAt = new AtomicReference<>();

    void worked() {
        refusedAt.set(null);
    }

    void failed(VoiceException failure) {
        if (failure.code() == Code.CREDENTIALS_REFUSED) {
            refusedAt.set(System.nanoTime());
        }
    }

    /** @throws VoiceException CREDENTIALS_REFUSED when it was refused within the last minute */
    void requireGood() {
        Long at = refusedAt.get();
        if (at != null && System.nanoTime() - at < REMEMBERED.toNanos()) {
            throw new VoiceException(
                    Code.CREDENTIALS_REFUSED,
                    "The provider has just refused the account's key. An administrator enters the current one under Provider.");
        }
    }
}
