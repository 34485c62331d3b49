package org.switchboard.retell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.Recordings.Recording;
import org.switchboard.spi.voice.VoiceException.Code;

@Timeout(20)
class RetellRecordingsTest {
    private final StubRetell retell = new StubRetell();
    private final Recordings recordings = StubAccount.capability(retell, Recordings.class);

    @AfterEach
    void stop() {
        retell.close();
    }

    @Test
    void a_recording_is_read_without_showing_the_key() throws IOException {
        retell.answer(200, "RIFF", "Content-Type: audio/wav");
        try (Recording recording = recordings.open(at("/r/1.wav?sig=x"), Optional.empty())) {
            assertThat(recording.content()).hasContent("RIFF");
            assertThat(recording.mediaType()).isEqualTo("audio/wav");
            assertThat(recording.length()).isEqualTo(4);
            assertThat(recording.contentRange()).isEmpty();
        }
        assertThat(retell.lines()).containsExactly("GET /r/1.wav?sig=x");
        assertThat(retell.requests().get(0).headers()).doesNotContainKey("authorization");
    }

    @Test
    void a_range_is_passed_on_and_its_place_told() throws IOException {
        retell.answer(206, "IF", "Content-Range: bytes 1-2/4");
        try (Recording recording = recordings.open(at("/r/1.wav"), Optional.of("bytes=1-2"))) {
            assertThat(new String(recording.content().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("IF");
            assertThat(recording.contentRange()).contains("bytes 1-2/4");
        }
        assertThat(retell.requests().get(0).headers()).containsEntry("range", "bytes=1-2");
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "403, NOT_FOUND", "410, NOT_FOUND", "416, INVALID_REQUEST", "503, UNAVAILABLE"})
    void each_refusal_has_its_code(int status, Code code) {
        retell.answer(status, "");
        assertThat(StubAccount.failure(() -> recordings.open(at("/r/1.wav"), Optional.empty()))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void a_redirect_is_not_followed() {
        retell.answer(302, "", "Location: " + at("/other.wav"));
        assertThat(StubAccount.failure(() -> recordings.open(at("/r/1.wav"), Optional.empty()))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(retell.requests()).hasSize(1);
    }

    @Test
    void a_broken_answer_is_temporary() {
        retell.behave(StubRetell::reset);
        assertThat(StubAccount.failure(() -> recordings.open(at("/1"), Optional.empty()))
                        .code())
                .isEqualTo(Code.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/r.wav",
                "http://example.com/r.wav",
                "https://127.0.0.1/r.wav",
                "https://localhost/r.wav",
                "https://10.0.0.1/r.wav",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/r.wav",
                "https://[::ffff:10.0.0.1]/r.wav",
                "https://user@8.8.8.8/r.wav",
                "https:r.wav",
                "file:///etc/passwd",
                "ftp://example.com/r.wav",
                "/r.wav"
            })
    void nothing_outside_the_provider_is_fetched(String location) {
        assertThat(StubAccount.failure(() -> recordings.open(URI.create(location), Optional.empty()))
                        .code())
                .isEqualTo(Code.NOT_FOUND);
        assertThat(retell.requests()).isEmpty();
    }

    private URI at(String path) {
        return URI.create(retell.url() + path);
    }
}
