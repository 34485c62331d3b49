package org.switchboard.retell;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The value of {@code X-Retell-Signature}: {@code v=<milliseconds>,d=<64 hex digits>}, where d is HMAC-SHA256 over the raw
 * body and the digits of v, keyed with the API key. Retell's two official SDKs differ about upper case and non-ASCII
 * digits; this refuses both.
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("v=0*([0-9]{1,16}),d=([0-9a-f]{64})");
    private static final long LARGEST_EXACT_DOUBLE = (1L << 53) - 1;
    private static final long TOLERANCE_MILLIS = 300_000;

    private final long signedAtMillis;
    private final byte[] digest;

    private Signature(long signedAtMillis, byte[] digest) {
        this.signedAtMillis = signedAtMillis;
        this.digest = digest;
    }

    /** Empty when the value has any other form. */
    static Optional<Signature> parse(String value) {
        Matcher form = FORM.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        long millis = Long.parseLong(form.group(1));
        return millis > LARGEST_EXACT_DOUBLE
                ? Optional.empty()
                : Optional.of(new Signature(millis, HexFormat.of().parseHex(form.group(2))));
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
