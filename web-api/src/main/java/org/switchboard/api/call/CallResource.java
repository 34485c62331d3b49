package org.switchboard.api.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.FindAnalyses;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.call.HangUp;
import org.switchboard.core.call.OpenRecording;
import org.switchboard.core.call.OpenRecording.Wanted;
import org.switchboard.core.call.PlaceCall;
import org.switchboard.core.call.RecordingLinks;
import org.switchboard.core.tenancy.Permission;

/** Calls: an administrator sees all of the tenant's, a customer those of assigned agents. */
@Path("calls")
@Tag(name = "calls")
@RequestScoped
@Requires(Permission.READ_CALLS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CallResource {
    @Inject
    Caller caller;

    @Inject
    FindCalls findCalls;

    @Inject
    FindAnalyses findAnalyses;

    @Inject
    PlaceCall placeCall;

    @Inject
    HangUp hangUp;

    @Inject
    OpenRecording openRecording;

    @Inject
    RecordingLinks recordingLinks;

    @GET
    @Operation(summary = "List calls")
    @APIResponse(responseCode = "200", description = "A page of calls")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<CallSummaryResponse> list(@BeanParam CallParameters parameters) {
        return ListResponse.of(findCalls.list(caller.tenant(), parameters.filter()), CallSummaryResponse::of);
    }

    @POST
    @Requires(Permission.PLACE_CALLS)
    @Operation(
            summary = "Place a call",
            description =
                    "With an Idempotency-Key it is safe to send the request again: the same call is answered, also when it"
                            + " was REFUSED meanwhile; to try anew, use a new key. A problem of these guards uses up no key.")
    @APIResponse(
            responseCode = "201",
            description = "Placed; REQUESTED while the provider's answer is being found out",
            content = @Content(schema = @Schema(implementation = CallResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "403", description = "The number is on the do-not-call list (do-not-call)")
    @APIResponse(responseCode = "404", description = "There is no such agent, or it isn't assigned to the caller")
    @APIResponse(responseCode = "409", description = "The agent has no number, or no provider account is connected")
    @APIResponse(responseCode = "422", description = "The provider refuses, or the key was used for another request")
    @APIResponse(
            responseCode = "429",
            description =
                    "Too many calls at once or minutes this month (quota-exceeded), or the provider has too much to do")
    @APIResponse(responseCode = "503", description = "The provider can't be reached; nobody's phone rang")
    public Response place(
            @HeaderParam("Idempotency-Key") @Parameter(description = "Up to 200 characters of your choice") String key,
            NewCallRequest request) {
        CallResponse placed = CallResponse.of(placeCall.place(caller.tenant(), request.from(key)));
        return Answers.created(CallResource.class, placed.id(), placed);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a call")
    @APIResponse(responseCode = "200", description = "The call")
    @APIResponse(responseCode = "404", description = "There is no such call")
    public CallResponse get(@PathParam("id") UUID id) {
        return CallResponse.of(findCalls.get(caller.tenant(), new CallId(id)));
    }

    @POST
    @Path("{id}/hang-up")
    @Requires(Permission.PLACE_CALLS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "End a call that is going on",
            description = "The provider is asked to hang up; the call is over when it says so, moments later.")
    @APIResponse(responseCode = "202", description = "The provider hangs up")
    @APIResponse(responseCode = "404", description = "There is no such call")
    @APIResponse(responseCode = "409", description = "It is over already, or just being placed")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public Response hangUp(@PathParam("id") UUID id) {
        hangUp.run(caller.tenant(), new CallId(id));
        return Response.accepted().build();
    }

    @GET
    @Path("{id}/transcript")
    @Operation(summary = "Show what was said", description = "Empty until the call is over.")
    @APIResponse(responseCode = "200", description = "The transcript, in order")
    @APIResponse(responseCode = "404", description = "There is no such call")
    public ListResponse<UtteranceResponse> transcript(@PathParam("id") UUID id) {
        return ListResponse.all(
                findCalls.get(caller.tenant(), new CallId(id)).facts().transcript(), UtteranceResponse::of);
    }

    @GET
    @Path("{id}/analyses")
    @Operation(
            summary = "Show every analysis that a call has had",
            description = "In the order in which they were told.")
    @APIResponse(responseCode = "200", description = "The revisions")
    @APIResponse(responseCode = "404", description = "There is no such call")
    public ListResponse<AnalysisRevisionResponse> analyses(@PathParam("id") UUID id) {
        return ListResponse.all(findAnalyses.of(caller.tenant(), new CallId(id)), AnalysisRevisionResponse::of);
    }

    @GET
    @Path("{id}/recording")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Listen to a call",
            description = "With a Range, that part; If-Range counts with the ETag. HEAD tells the ETag, and no length.")
    @APIResponse(responseCode = "200", description = "The recording", content = @Content(mediaType = "audio/wav"))
    @APIResponse(responseCode = "206", description = "The range", content = @Content(mediaType = "audio/wav"))
    @APIResponse(responseCode = "404", description = "There is no such call, or no recording of it")
    @APIResponse(responseCode = "416", description = "The recording is shorter than that")
    @APIResponse(responseCode = "429", description = "Too many are listened to at once")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public Response recording(
            @PathParam("id") UUID id,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @Context Request request)
            throws IOException {
        return RecordingAnswer.of(
                openRecording.open(caller.tenant(), new CallId(id), Wanted.of(range, ifRange)), request);
    }

    @POST
    @Path("{id}/recording-link")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Make a link for a player",
            description = "It needs no access token, opens this recording only, and may be used for five minutes.")
    @APIResponse(responseCode = "200", description = "The link and when it ends")
    @APIResponse(responseCode = "404", description = "There is no such call, or no recording of it")
    public RecordingLinkResponse link(@PathParam("id") UUID id) {
        return RecordingLinkResponse.of(recordingLinks.make(caller.tenant(), new CallId(id)));
    }
}
