package org.switchboard.api.call;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.core.call.OpenRecording.Wanted;
import org.switchboard.core.call.RecordingLinks;

/** Recordings by their links: the link proves who asks. */
@Path("recordings/{token}")
@Tag(name = "calls")
@RequestScoped
@PermitAll
@Produces(MediaType.WILDCARD)
public class LinkedRecordingResource {
    @Inject
    RecordingLinks links;

    @GET
    @PermitAll
    @Operation(summary = "Listen to a call by a link", description = "With a Range, that part.")
    @APIResponse(responseCode = "200", description = "The recording", content = @Content(mediaType = "audio/wav"))
    @APIResponse(responseCode = "206", description = "The range", content = @Content(mediaType = "audio/wav"))
    @APIResponse(responseCode = "404", description = "There is no such link, or nothing behind it any more")
    @APIResponse(responseCode = "410", description = "The link has ended")
    @APIResponse(responseCode = "416", description = "The recording is shorter than that")
    @APIResponse(responseCode = "429", description = "Too many are listened to at once")
    public Response get(
            @PathParam("token") String token,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context Request request)
            throws IOException {
        return RecordingAnswer.of(links.open(token, Wanted.of(range, ifRange)), request);
    }
}
