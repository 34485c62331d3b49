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

/** Accounts opened against a stub, with short time-outs. */
final class StubAccount {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(900));

    private StubAccount() {}

    static VoiceAccount at(URI base) {
        return new RetellProvider(SHORT)
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
