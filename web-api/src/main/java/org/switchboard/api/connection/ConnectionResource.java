package org.switchboard.api.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.Roles;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Caller;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;

/** The tenant's accounts at voice providers. */
@Path("connections")
@Tag(name = "connections")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@SecurityRequirement(name = RestApi.BEARER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not a tenant admin")
public class ConnectionResource {
    @Inject
    Caller caller;

    @Inject
    FindConnections findConnections;

    @Inject
    SaveConnection saveConnection;

    @GET
    @Operation(summary = "List provider accounts")
    @APIResponse(responseCode = "200", description = "All of them")
    public ListResponse<ConnectionResponse> list() {
        return ListResponse.all(findConnections.list(caller.tenant()), ConnectionResponse::of);
    }

    @PUT
    @Path("{provider}")
    @Operation(
            summary = "Connect a provider account or change its credentials",
            description =
                    "The body has the provider's config_fields (see platform/providers) by name. They are tried at"
                            + " the provider before anything is stored.")
    @APIResponse(responseCode = "200", description = "Stored")
    @APIResponse(responseCode = "400", description = "A field is missing or unknown")
    @APIResponse(responseCode = "422", description = "The provider refuses the credentials")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public ConnectionResponse save(@PathParam("provider") String provider, Map<String, String> credentials) {
        return ConnectionResponse.of(saveConnection.save(caller.tenant(), provider, credentials));
    }
}
