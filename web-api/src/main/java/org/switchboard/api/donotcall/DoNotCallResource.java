package org.switchboard.api.donotcall;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.donotcall.ManageDoNotCall;
import org.switchboard.core.tenancy.Permission;

/** Numbers that nobody of the tenant can call. */
@Path("do-not-call")
@Tag(name = "do-not-call")
@RequestScoped
@Requires(Permission.MANAGE_DO_NOT_CALL)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DoNotCallResource {
    @Inject
    Caller caller;

    @Inject
    ManageDoNotCall doNotCall;

    @GET
    @Operation(summary = "List the numbers that must not be called, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<DoNotCallResponse> list(
            @BeanParam PageParameters page,
            @QueryParam("text") @Parameter(description = "Part of number or reason") String text) {
        return ListResponse.of(
                doNotCall.list(caller.tenant(), text, page.cursor(), page.limit()), DoNotCallResponse::of);
    }

    @POST
    @Operation(
            summary = "Put a number on the list",
            description = "From then on calling it is refused with do-not-call.")
    @APIResponse(
            responseCode = "201",
            description = "It is on the list",
            content = @Content(schema = @Schema(implementation = DoNotCallResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "409", description = "It was on the list already")
    public Response add(DoNotCallRequest request) {
        DoNotCallResponse added =
                DoNotCallResponse.of(doNotCall.add(caller.tenant(), request.number(), request.reason()));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @POST
    @Path("import")
    @Operation(
            summary = "Put many numbers on the list",
            description = "All of them or, when one can't be read, none: the problem names each by its place.")
    @APIResponse(responseCode = "200", description = "How many are new")
    @APIResponse(responseCode = "400", description = "A number is malformed, or there are too many at once")
    public DoNotCallImportResponse addAll(DoNotCallImportRequest request) {
        return DoNotCallImportResponse.of(doNotCall.addAll(caller.tenant(), request.numbers(), request.reason()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a number off the list", description = "It may be called again.")
    @APIResponse(responseCode = "204", description = "It is off the list")
    @APIResponse(responseCode = "404", description = "There is no such entry")
    public void remove(@PathParam("id") UUID id) {
        doNotCall.remove(caller.tenant(), id);
    }
}
