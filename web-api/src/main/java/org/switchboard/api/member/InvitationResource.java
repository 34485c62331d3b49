package org.switchboard.api.member;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.member.InviteMembers;
import org.switchboard.core.tenancy.Permission;

/** Invitations into the tenant. */
@Path("invitations")
@Tag(name = "members")
@RequestScoped
@Requires(Permission.MANAGE_MEMBERS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "The role doesn't allow this; nor does an API key")
public class InvitationResource {
    @Inject
    Caller caller;

    @Inject
    InviteMembers invitations;

    @GET
    @Operation(summary = "List invitations that nobody has accepted yet, the newest first")
    @APIResponse(responseCode = "200", description = "Those that are good")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<InvitationResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, invitations.list(caller.tenant())), InvitationResponse::of);
    }

    @POST
    @Operation(
            summary = "Invite somebody by mail",
            description = "The invitation is good for 7 days, once. Another one to the same e-mail replaces it.")
    @APIResponse(
            responseCode = "201",
            description = "The mail is on its way",
            content = @Content(schema = @Schema(implementation = InvitationResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "409", description = "Somebody of the tenant has this e-mail")
    public Response invite(NewInvitationRequest request) {
        InvitationResponse made = InvitationResponse.of(
                invitations.invite(caller.tenant(), request.email(), request.name(), request.wanted()));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take an invitation back")
    @APIResponse(responseCode = "204", description = "Its link is good no more")
    @APIResponse(responseCode = "404", description = "There is no such invitation, or it was accepted")
    public void withdraw(@PathParam("id") UUID id) {
        invitations.withdraw(caller.tenant(), id);
    }
}
