package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ByteRange;
import org.switchboard.simulator.workspace.World;

/** Recordings and logs of calls; like Retell's links they need no key. */
public final class Recordings {
    private final World world;

    /** Serves the calls of the given world. */
    public Recordings(World world) {
        this.world = world;
    }

    /** Adds GET and HEAD of .wav (mono and _multichannel) and .log under /recordings. */
    public void register(RoutesConfig routes) {
        for (HandlerType method : List.of(HandlerType.GET, HandlerType.HEAD)) {
            routes.addHttpHandler(method, "/recordings/{call_id}_multichannel.wav", context -> audio(context, 2));
            routes.addHttpHandler(method, "/recordings/{call_id}.wav", context -> audio(context, 1));
            routes.addHttpHandler(method, "/recordings/{call_id}.log", this::log);
        }
    }

    private void audio(Context context, int channels) {
        JsonNode call = find(context);
        if (!call.has("recording_url")) {
            throw ApiException.of(404, "This call has no recording");
        }
        byte[] wav = WaveFile.of(
                call.path("transcript_object"), call.path("duration_ms").asLong(), channels);
        ByteRange.send(context, wav, "audio/wav");
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
