package org.switchboard.api.member;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.identity.Account;
import org.switchboard.core.member.ManageMembers;
import org.switchboard.core.tenancy.Permission;

/** The people of the tenant: administrators and customers. */
@Path("members")
@Tag(name = "members")
@RequestScoped
@Requires(Permission.MANAGE_MEMBERS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "The role doesn't allow this; nor does an API key")
public class MemberResource {
    @Inject
    Caller caller;

    @Inject
    ManageMembers members;

    @GET
    @Operation(summary = "List everybody by name")
    @APIResponse(responseCode = "200", description = "All of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<MemberResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, members.list(caller.tenant())), MemberResponse::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a member")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such member")
    public Response get(@PathParam("id") UUID id) {
        return tagged(members.get(caller.tenant(), id));
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Change a member's name or role, or switch the account off or on",
            description = "With another role, or switched off, they have to sign in again, and their API keys end."
                    + " Nobody changes their own role.")
    @APIResponse(
            responseCode = "200",
            description = "The member as it is now",
            content = @Content(schema = @Schema(implementation = MemberResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is malformed")
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "The tenant would have no administrator")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, MemberChangeRequest request) {
        return tagged(members.change(
                caller.tenant(), id, request.change(), ContentTag.unchanged(ifMatch, MemberResponse::of)));
    }

    private static Response tagged(Account member) {
        return Answers.tagged(MemberResponse.of(member));
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Take a member out of the tenant",
            description = "Sessions and API keys end at once, agents are taken away, name and e-mail are forgotten.")
    @APIResponse(responseCode = "204", description = "Gone")
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "The tenant would have no administrator")
    public void remove(@PathParam("id") UUID id) {
        members.remove(caller.tenant(), id);
    }
}
