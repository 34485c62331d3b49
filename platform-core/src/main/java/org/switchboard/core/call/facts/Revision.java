package org.switchboard.core.call.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Names a content by its digest, so that whoever tells it, whenever and however often, means the same revision. */
final class Revision {
    private static final int BYTES = 16;

    private Revision() {}

    /** 32 hexadecimal digits. */
    static String of(List<?> content) {
        StringBuilder all = new StringBuilder();
        for (Object part : content) {
            String text = String.valueOf(part);
            // With its length: otherwise a sign in one part could look like the end of another.
            all.append(text.length()).append(':').append(text);
        }
        byte[] digest = sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
