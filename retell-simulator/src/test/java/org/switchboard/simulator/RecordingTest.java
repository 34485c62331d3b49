package org.switchboard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest extends WithSimulator {
    private String callId;
    private String url;

    @BeforeEach
    void record() throws Exception {
        callId = callAndFinish("", "+14155550187");
        url = client.getCall(callId).path("recording_url").asText();
    }

    @Test
    void is_a_sound_as_long_as_the_call() throws Exception {
        AudioInputStream sound = sound(url);
        long millis = sound.getFrameLength() * 1000 / 8000;
        assertThat(millis).isEqualTo(client.getCall(callId).path("duration_ms").asLong());
        assertThat(sound.getFormat().getChannels()).isEqualTo(1);
        byte[] samples = sound.readAllBytes();
        int loud = 0;
        for (byte sample : samples) {
            loud += sample != 0 ? 1 : 0;
        }
        assertThat(loud).isGreaterThan(samples.length / 4);
    }

    @Test
    void has_the_agent_and_the_other_person_apart_in_two_channels() throws Exception {
        String multiChannel =
                client.getCall(callId).path("recording_multi_channel_url").asText();
        assertThat(sound(multiChannel).getFormat().getChannels()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"bytes=0-99,206,100", "bytes=100-,206,-100", "bytes=-50,206,50", "bytes=9999999-,416,0"})
    void is_served_in_parts(String range, int status, int expectedLength) throws Exception {
        int total = fetch(url, null).body().length;
        HttpResponse<byte[]> part = fetch(url, range);
        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.body()).hasSize(expectedLength < 0 ? total + expectedLength : expectedLength);
        assertThat(part.headers().firstValue("content-range").orElseThrow()).endsWith("/" + total);
    }

    @Test
    void is_gone_with_the_call() throws Exception {
        client.delete("/v2/delete-call/" + callId);
        assertThat(fetch(url, null).statusCode()).isEqualTo(404);
    }

    private static AudioInputStream sound(String url) throws Exception {
        return AudioSystem.getAudioInputStream(
                new ByteArrayInputStream(fetch(url, null).body()));
    }

    private static HttpResponse<byte[]> fetch(String url, String range) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (range != null) {
            request.header("Range", range);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
