package org.switchboard.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;

/** The fixed list of voices, the same in every workspace. */
public final class Voices {
    private static final JsonNode ALL = Json.resource("/org/switchboard/simulator/voices.json");

    private Voices() {}

    /** Adds list-voices and get-voice. */
    public static void register(Routes routes) {
        routes.get("/list-voices", request -> Answer.ok(ALL));
        routes.get("/get-voice/{voice_id}", Voices::get);
    }

    static boolean exists(String voiceId) {
        return ALL.valueStream()
                .anyMatch(voice -> voice.path("voice_id").asText().equals(voiceId));
    }

    static String provider(String voiceId) {
        return ALL.valueStream()
                .filter(voice -> voice.path("voice_id").asText().equals(voiceId))
                .map(voice -> voice.path("provider").asText())
                .findFirst()
                .orElse("");
    }

    private static Answer get(ApiRequest request) {
        String voiceId = request.path("voice_id");
        return ALL.valueStream()
                .filter(voice -> voice.path("voice_id").asText().equals(voiceId))
                .findFirst()
                .map(Answer::ok)
                .orElseThrow(ApiException::unknownAsset);
    }
}
