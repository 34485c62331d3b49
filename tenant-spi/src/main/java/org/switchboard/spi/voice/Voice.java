package org.switchboard.spi.voice;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A voice that agents can speak with.
 *
 * @param id the provider's id
 * @param name what people call it
 * @param vendor who makes it, for instance {@code elevenlabs}
 * @param gender as the provider says, for instance {@code female}
 * @param accent for instance {@code American}
 * @param age for instance {@code Young}
 * @param preview an audio file with a sample
 * @since 1
 */
public record Voice(
        VoiceId id,
        String name,
        String vendor,
        Optional<String> gender,
        Optional<String> accent,
        Optional<String> age,
        Optional<URI> preview) {
    public Voice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(vendor, "vendor");
    }
}
