package org.switchboard.core.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/** A secret that nobody chose: 256 random bits, after a prefix that tells what it is. Only its hash is stored. */
public record RandomToken(String value) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public RandomToken {
        Objects.requireNonNull(value, "value");
    }

    /** A new one. */
    public static RandomToken create(String prefix) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new RandomToken(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** SHA-256: what can't be guessed needs no slow hash. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Safe to log: says nothing. */
    @Override
    public String toString() {
        return "RandomToken[…]";
    }
}
