package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.switchboard.retell.wire.RetellVoice;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Retell's voices: a bare array, without pages. */
final class VoiceClient {
    private final RetellHttp http;

    VoiceClient(RetellHttp http) {
        this.http = http;
    }

    Stream<RetellVoice> list() {
        JsonNode voices = http.fetch(RetellRequest.get("/list-voices", Subject.made("list")));
        if (!voices.isArray()) {
            throw new VoiceException(Code.PROTOCOL, "Retell's list of voices can't be understood.");
        }
        return StreamSupport.stream(voices.spliterator(), false)
                .map(voice -> RetellHttp.read(voice, RetellVoice.class, false).value());
    }
}
