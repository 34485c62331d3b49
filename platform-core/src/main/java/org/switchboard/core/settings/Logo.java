package org.switchboard.core.settings;

import java.util.Arrays;
import java.util.Optional;

/** A tenant's picture: PNG, JPEG or WebP, told by its first bytes. No SVG, for that may carry scripts. */
public final class Logo {
    /** At most so many bytes. */
    public static final int LARGEST = 65_536;

    private final byte[] bytes;
    private final String mediaType;

    /** @throws IllegalArgumentException unless it is one; the message says what to do */
    public Logo(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("Choose a picture of at most 64 KB.");
        }
        this.bytes = Arrays.copyOf(bytes, bytes.length);
        this.mediaType =
                typeOf(bytes).orElseThrow(() -> new IllegalArgumentException("Choose a PNG, JPEG or WebP picture."));
    }

    private static Optional<String> typeOf(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (begins(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of("image/jpeg");
        }
        boolean webp = begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P');
        return webp ? Optional.of("image/webp") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (bytes.length <= at + i || (bytes[at + i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }

    public String mediaType() {
        return mediaType;
    }
}
