package org.switchboard.api.auth;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.signin.Sessions;
import org.switchboard.core.tenancy.Permission;

/** Where the caller is signed in. */
@Path("auth/sessions")
@Tag(name = "auth")
@RequestScoped
@Requires(Permission.USE_OWN_ACCOUNT)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    Sessions sessions;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "List the caller's own sessions, the newest first")
    @APIResponse(responseCode = "200", description = "Those that go on")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<SessionResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(
                OffsetCursor.of(page, sessions.list(caller.user())),
                session -> SessionResponse.of(session, caller.session()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End one of the caller's own sessions", description = "Its tokens are refused from now on.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "The caller has no such session")
    public void revoke(@PathParam("id") UUID id) {
        sessions.revoke(caller.user(), new SessionId(id));
    }
}
