package org.switchboard.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class EventResourceTest {
    private static final Instant END = Instant.parse("2026-11-21T10:15:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(END.minusSeconds(1));
    private final AtomicBoolean sessionGoesOn = new AtomicBoolean(true);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void who_listens_is_let_in_until_the_token_or_the_session_ends() {
        BooleanSupplier admitted = EventResource.until(END, clock, sessionGoesOn::get);
        assertThat(admitted.getAsBoolean()).isTrue();

        sessionGoesOn.set(false);
        assertThat(admitted.getAsBoolean()).isFalse();

        sessionGoesOn.set(true);
        now.set(END);
        assertThat(admitted.getAsBoolean()).isFalse();
    }
}
