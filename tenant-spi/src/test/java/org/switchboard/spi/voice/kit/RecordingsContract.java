package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.Recordings.Recording;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link Recordings} must keep. */
abstract class RecordingsContract extends CapabilityContract<Recordings> {
    RecordingsContract() {
        super(Recordings.class);
    }

    @Test
    void a_recording_is_audio_and_can_be_read_in_part() throws IOException {
        URI location = finishedCall();
        byte[] whole;
        try (Recording recording = capability().open(location, Optional.empty())) {
            assertThat(recording.mediaType()).startsWith("audio/");
            assertThat(recording.contentRange()).isEmpty();
            whole = recording.content().readAllBytes();
            assertThat(recording.length()).isIn(-1L, (long) whole.length);
        }
        assertThat(whole).hasSizeGreaterThan(8);
        try (Recording part = capability().open(location, Optional.of("bytes=2-5"))) {
            assertThat(part.contentRange()).contains("bytes 2-5/" + whole.length);
            assertThat(part.content().readAllBytes()).isEqualTo(Arrays.copyOfRange(whole, 2, 6));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://127.0.0.1:9/recording.wav",
                "https://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/recording.wav",
                "relative.wav"
            })
    void what_is_not_the_providers_is_not_found(String location) {
        failure(Code.NOT_FOUND, () -> capability().open(URI.create(location), Optional.empty()));
    }

    private URI finishedCall() {
        Calls calls = account().capability(Calls.class).orElseThrow();
        ProviderCallId id =
                calls.place(CallsContract.order(subject(), account())).id();
        subject().finish(id);
        return calls.get(id).recording().orElseThrow();
    }
}
