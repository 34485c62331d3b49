package org.switchboard.core.signin;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The keys that there are at a time, and what each is for by its age: a new one is published for a while before it signs, because
 * servers read the published keys now and then; one that signs no more is published until its last token has expired. So nobody is
 * signed out when keys change.
 *
 * @param keys newest first, at least one
 */
record SigningKeyRing(List<Kept> keys) {
    /**
     * Before a key signs: longer than nodes need to see it ({@link SigningKeyRotation#LOOK}) and servers to read it again: 5 s, or 5
     * min where they don't find payara-mp-jwt.properties.
     */
    static final Duration PUBLISHED_AHEAD = Duration.ofMinutes(10);
    /** How long a key signs before the next one is made. */
    static final Duration TERM = Duration.ofDays(90);

    // Clocks of nodes differ a little.
    private static final Duration LAST_TOKEN_EXPIRED = AccessTokens.LIFETIME.plusMinutes(5);

    /** A key and when it was made. */
    record Kept(RSAKey key, Instant createdAt) {}

    SigningKeyRing {
        keys = List.copyOf(keys);
    }

    /** The newest that has been published for long enough; the first one of an installation signs at once. */
    Kept signing(Instant now) {
        return keys.stream()
                .filter(kept -> !kept.createdAt().plus(PUBLISHED_AHEAD).isAfter(now))
                .findFirst()
                .orElseGet(() -> keys.get(keys.size() - 1));
    }

    /** Whether the newest isn't signing yet. */
    boolean isWaiting(Instant now) {
        return !keys.get(0).equals(signing(now));
    }

    /** Whether it is time for a new one. */
    boolean isDue(Instant now) {
        return !keys.get(0).createdAt().plus(TERM).isAfter(now);
    }

    /** Those whose tokens have all expired. */
    List<Kept> retired(Instant now) {
        Kept signing = signing(now);
        boolean longSince = !signing.createdAt()
                .plus(PUBLISHED_AHEAD)
                .plus(LAST_TOKEN_EXPIRED)
                .isAfter(now);
        return longSince ? keys.subList(keys.indexOf(signing) + 1, keys.size()) : List.of();
    }
}
