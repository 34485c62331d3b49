package org.switchboard.api.call;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.switchboard.core.call.PlayableRecording;

/** Passes a recording on as it arrives. */
final class RecordingAnswer {
    private RecordingAnswer() {}

    /** What was asked for: all of it, a part, or for HEAD what there is to be asked for. */
    static Response of(PlayableRecording recording, Request request) throws IOException {
        ResponseBuilder answer = headers(recording);
        if (request.getMethod().equals(HttpMethod.HEAD)) {
            recording.close();
            // An entity, though nobody gets it: without one the server says that the length is zero.
            return answer.entity((StreamingOutput) output -> {}).build();
        }
        StreamingOutput audio = output -> {
            try (recording) {
                recording.sendTo(output);
            }
        };
        return answer.entity(audio).build();
    }

    private static ResponseBuilder headers(PlayableRecording recording) {
        boolean part = recording.contentRange().isPresent();
        ResponseBuilder answer = Response.status(part ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .type(recording.mediaType())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.ETAG, recording.tag())
                .header("Referrer-Policy", "no-referrer");
        if (recording.length() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, recording.length());
        }
        recording.contentRange().ifPresent(range -> answer.header("Content-Range", range));
        return answer;
    }
}
