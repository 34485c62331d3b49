package org.switchboard.core.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.secret.MasterKey;

/**
 * Refresh tokens: session id and 32 random bytes, then a seal of ours. The seal tells a token that we issued once from one
 * that somebody made up: only the former, coming a second time, is a reason to end the session.
 */
@ApplicationScoped
class RefreshTokens {
    private static final int RANDOM_BYTES = 32;
    private static final int SEAL_BYTES = 16;

    private final MasterKey masterKey;
    private final SecureRandom random = new SecureRandom();

    protected RefreshTokens() {
        this(null);
    }

    @Inject
    RefreshTokens(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    String issue(SessionId session) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        byte[] content = ByteBuffer.allocate(16 + RANDOM_BYTES)
                .putLong(session.value().getMostSignificantBits())
                .putLong(session.value().getLeastSignificantBits())
                .put(secret)
                .array();
        String body = encode(content);
        return body + "." + seal(body);
    }

    /** The session that a token was issued for; empty when it isn't one of ours. */
    Optional<SessionId> session(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || !equal(seal(token.substring(0, dot)), token.substring(dot + 1))) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(0, dot)));
        return Optional.of(new SessionId(new UUID(content.getLong(), content.getLong())));
    }

    /** What is stored of a token. */
    byte[] hash(String token) {
        return masterKey.keyedHash("refresh-token", token);
    }

    private String seal(String body) {
        return encode(Arrays.copyOf(masterKey.keyedHash("refresh-token-seal", body), SEAL_BYTES));
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
