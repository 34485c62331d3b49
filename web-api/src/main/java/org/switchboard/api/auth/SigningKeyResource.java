package org.switchboard.api.auth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.signin.SigningKeyRotation;
import org.switchboard.core.tenancy.Permission;

/** The keys that access tokens are signed with. */
@Path("platform/signing-keys")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Produces(MediaType.APPLICATION_JSON)
public class SigningKeyResource {
    @Inject
    SigningKeyRotation rotation;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "List the keys, the newest first")
    @APIResponse(responseCode = "200", description = "All that tokens are verified with")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<SigningKeyResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, rotation.list(caller.role())), SigningKeyResponse::of);
    }

    @POST
    @Path("rotate")
    @Operation(
            summary = "Make a new key",
            description = "It signs some minutes later; nobody is signed out. By itself that happens every 90 days.")
    @APIResponse(responseCode = "202", description = "Made and published")
    @APIResponse(responseCode = "409", description = "The last new key isn't signing yet")
    public Response rotate() {
        rotation.rotate(caller.role(), caller.user());
        return Response.accepted().build();
    }
}
