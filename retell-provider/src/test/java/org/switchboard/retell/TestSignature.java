package org.switchboard.retell;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** Signs as Retell does; written on its own and not with the class under test. */
final class TestSignature {
    private TestSignature() {}

    static SignedDelivery sign(byte[] body, String key, Instant at) {
        String time = Long.toString(at.toEpochMilli());
        String value = "v=" + time + ",d=" + HexFormat.of().formatHex(hmac(body, time, key));
        return new SignedDelivery(body, Map.of("x-retell-signature", List.of(value)));
    }

    private static byte[] hmac(byte[] body, String time, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(body);
            return mac.doFinal(time.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
