package org.switchboard.retell;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of {@code X-Retell-Signature}: {@code v=<milliseconds>,d=<64 hex digits>}, where d is HMAC-SHA256 over the raw
 * body and the digits of v, keyed with the API key. Retell's two official SDKs differ about upper case and non-ASCII
 * digits; this refuses both.
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String TIME = "v=";
    private static final String DIGEST = ",d=";
    private static final String DECIMAL = "0123456789";
    private static final String HEXADECIMAL = "0123456789abcdef";
    private static final int HEX_DIGITS = 64;
    private static final int MOST_DIGITS = 16;
    private static final long LARGEST_EXACT_DOUBLE = (1L << 53) - 1;
    private static final long TOLERANCE_MILLIS = 300_000;

    private final long signedAtMillis;
    private final byte[] digest;

    private Signature(long signedAtMillis, byte[] digest) {
        this.signedAtMillis = signedAtMillis;
        this.digest = digest;
    }

    /** Empty when the value has any other form. No regular expression: it takes as long as the digest. */
    static Optional<Signature> parse(String value) {
        int comma = value.indexOf(DIGEST);
        int digest = comma + DIGEST.length();
        if (!value.startsWith(TIME)
                || comma <= TIME.length()
                || value.length() != digest + HEX_DIGITS
                || !consistsOf(DECIMAL, value, TIME.length(), comma)
                || !consistsOf(HEXADECIMAL, value, digest, value.length())) {
            return Optional.empty();
        }
        int first = TIME.length();
        while (first < comma - 1 && value.charAt(first) == '0') {
            first++;
        }
        if (comma - first > MOST_DIGITS) {
            return Optional.empty();
        }
        long millis = Long.parseLong(value, first, comma, 10);
        return millis > LARGEST_EXACT_DOUBLE
                ? Optional.empty()
                : Optional.of(new Signature(millis, HexFormat.of().parseHex(value, digest, value.length())));
    }

    private static boolean consistsOf(String characters, String value, int from, int to) {
        return IntStream.range(from, to).allMatch(at -> characters.indexOf(value.charAt(at)) >= 0);
    }

    /** At most five minutes off, in either direction. */
    boolean isFresh(Instant now) {
        return Math.abs(now.toEpochMilli() - signedAtMillis) <= TOLERANCE_MILLIS;
    }

    boolean matches(byte[] body, String key) {
        return MessageDigest.isEqual(digest, expected(body, key));
    }

    // The number is written out again: leading zeros in the header aren't part of what was signed.
    private byte[] expected(byte[] body, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(body);
            return mac.doFinal(Long.toString(signedAtMillis).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
