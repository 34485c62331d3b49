package org.switchboard.api.agent;

import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.spi.voice.Voice;

/** A voice that an agent can have. */
record VoiceResponse(
        String id,
        String name,
        String vendor,
        @Schema(nullable = true) Optional<String> gender,
        @Schema(nullable = true) Optional<String> accent,
        @Schema(nullable = true) Optional<String> age,
        @Schema(name = "preview_url", nullable = true) Optional<URI> previewUrl) {

    static VoiceResponse of(Voice voice) {
        return new VoiceResponse(
                voice.id().value(),
                voice.name(),
                voice.vendor(),
                voice.gender(),
                voice.accent(),
                voice.age(),
                voice.preview());
    }
}
