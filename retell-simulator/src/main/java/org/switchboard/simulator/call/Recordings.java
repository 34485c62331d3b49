package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.workspace.World;

/** Recordings and logs of calls; like Retell's links they need no key. */
public final class Recordings {
    private final World world;

    /** Serves the calls of the given world. */
    public Recordings(World world) {
        this.world = world;
    }

    /** Adds GET of .wav (mono and _multichannel) and .log under /recordings. */
    public void register(RoutesConfig routes) {
        routes.get("/recordings/{call_id}_multichannel.wav", context -> audio(context, 2));
        routes.get("/recordings/{call_id}.wav", context -> audio(context, 1));
        routes.get("/recordings/{call_id}.log", this::log);
    }

    private void audio(Context context, int channels) {
        JsonNode call = find(context);
        if (!call.has("recording_url")) {
            throw ApiException.of(404, "This call has no recording");
        }
        byte[] wav = WaveFile.of(
                call.path("transcript_object"), call.path("duration_ms").asLong(), channels);
        context.writeSeekableStream(new ByteArrayInputStream(wav), "audio/wav", wav.length);
    }

    private void log(Context context) {
        JsonNode call = find(context);
        String text = "call_id: %s%nstatus: %s%nreason: %s%n%n%s"
                .formatted(
                        call.path("call_id").asText(),
                        call.path("call_status").asText(),
                        call.path("disconnection_reason").asText(),
                        call.path("transcript").asText());
        context.contentType("text/plain; charset=utf-8").result(text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectNode find(Context context) {
        String callId = context.pathParam("call_id");
        return world.alone(() -> world.workspaces().stream()
                        .map(workspace -> workspace.calls().find(callId))
                        .flatMap(Optional::stream)
                        .map(ObjectNode::deepCopy)
                        .findFirst())
                .orElseThrow(() -> ApiException.of(404, "No such recording"));
    }
}
