package org.switchboard.api.auth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.signin.ChangePassword;
import org.switchboard.core.signin.User;
import org.switchboard.core.signin.Users;
import org.switchboard.core.tenancy.Permission;

/** The caller's own password. */
@Path("auth/password")
@Tag(name = "auth")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {
    @Inject
    ChangePassword changePassword;

    @Inject
    Users users;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest http;

    @POST
    @Requires(Permission.USE_OWN_ACCOUNT)
    @Operation(
            summary = "Change one's own password",
            description = "This session goes on; all others of the caller end.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "400", description = "The present password is wrong, or the new one too short")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords")
    public void change(PasswordChangeRequest request) {
        User user = users.findActive(caller.user(), caller.tenantId())
                .orElseThrow(() -> DomainException.notFound("account"));
        changePassword.change(user, caller.session(), request.from(http.getRemoteAddr()));
    }
}
