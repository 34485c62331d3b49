package org.switchboard.retell;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.switchboard.spi.voice.Capability;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.kit.KitContext;

/** Accounts opened against a stub. */
final class StubAccount {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    // A busy machine may take a second for what takes milliseconds.
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(700), Duration.ofMillis(900));

    private StubAccount() {}

    static VoiceAccount at(URI base) {
        return open(base, PATIENT);
    }

    /** For answers that never come. */
    static <C extends Capability> C hasty(StubRetell retell, Class<C> type) {
        return open(retell.url(), HASTY).capability(type).orElseThrow();
    }

    private static VoiceAccount open(URI base, Timeouts timeouts) {
        return new RetellProvider(timeouts)
                .open(new KitContext(
                        Map.of("api_key", "key_1"),
                        Map.of("base-url", base.toString()),
                        Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    static <C extends Capability> C capability(StubRetell retell, Class<C> type) {
        return at(retell.url()).capability(type).orElseThrow();
    }

    static VoiceException failure(ThrowingCallable action) {
        return Assertions.catchThrowableOfType(VoiceException.class, action);
    }
}
