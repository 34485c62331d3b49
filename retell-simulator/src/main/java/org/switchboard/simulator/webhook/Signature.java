package org.switchboard.simulator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The value of the X-Retell-Signature header. */
public final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * Signs the raw bytes, directly followed by the decimal digits of the time.
     *
     * @return {@code v=<milliseconds>,d=<lower-case hex>}
     */
    public static String sign(byte[] body, String apiKey, long epochMillis) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(body);
            mac.update(Long.toString(epochMillis).getBytes(StandardCharsets.US_ASCII));
            return "v=" + epochMillis + ",d=" + HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
