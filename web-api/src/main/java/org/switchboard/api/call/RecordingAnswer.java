package org.switchboard.api.call;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import org.switchboard.spi.voice.Recordings.Recording;

/** Passes a recording on as it arrives. */
final class RecordingAnswer {
    private RecordingAnswer() {}

    static Response of(Recording recording) {
        StreamingOutput audio = output -> {
            try (recording) {
                recording.content().transferTo(output);
            }
        };
        boolean part = recording.contentRange().isPresent();
        ResponseBuilder answer = Response.status(part ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity(audio)
                .type(recording.mediaType())
                .header("Accept-Ranges", "bytes");
        recording.contentRange().ifPresent(range -> answer.header("Content-Range", range));
        if (recording.length() >= 0) {
            answer.header(HttpHeaders.CONTENT_LENGTH, recording.length());
        }
        return answer.build();
    }
}
