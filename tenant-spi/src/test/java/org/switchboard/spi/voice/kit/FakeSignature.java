package org.switchboard.spi.voice.kit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code X-Fake-Signature: t=<milliseconds>,d=<hex of HMAC-SHA256 over body and t, keyed with the API key>}. */
final class FakeSignature {
    static final String HEADER = "x-fake-signature";
    static final Pattern FORM = Pattern.compile("t=([1-9][0-9]{0,15}),d=([0-9a-f]{64})");

    private FakeSignature() {}

    static SignedDelivery sign(byte[] body, String apiKey, Instant at) {
        String time = Long.toString(at.toEpochMilli());
        String value = "t=" + time + ",d=" + HexFormat.of().formatHex(digest(body, time, apiKey));
        return new SignedDelivery(body, Map.of(HEADER, List.of(value), "content-type", List.of("application/json")));
    }

    static byte[] digest(byte[] body, String time, String apiKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(body);
            return mac.doFinal(time.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
