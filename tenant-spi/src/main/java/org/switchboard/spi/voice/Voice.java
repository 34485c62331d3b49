package org.switchboard.spi.voice;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * A voice, described in the provider's words, e.g. elevenlabs, female, American, Young.
 *
 * @param preview an audio sample
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
