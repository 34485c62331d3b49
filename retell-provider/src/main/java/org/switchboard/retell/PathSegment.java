package org.switchboard.retell;

import java.nio.charset.StandardCharsets;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Puts ids, which people may have typed, into paths. The plus of phone numbers stays, as Retell's own SDK sends it. */
final class PathSegment {
    private static final String PLAIN = "-._~+";

    private PathSegment() {}

    static String of(String id) {
        if (id.equals(".") || id.equals("..")) {
            throw new VoiceException(Code.NOT_FOUND, "Retell knows no such id.");
        }
        StringBuilder path = new StringBuilder(id.length());
        for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                path.append(c);
            } else {
                path.append("%%%02X".formatted((int) c));
            }
        }
        return path.toString();
    }
}
