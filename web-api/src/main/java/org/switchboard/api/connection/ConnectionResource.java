package org.switchboard.api.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.agent.RotateWebhookAddress;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.tenancy.Permission;

/** The tenant's accounts at voice providers. */
@Path("connections")
@Tag(name = "connections")
@RequestScoped
@Requires(Permission.MANAGE_CONNECTION)
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

    @Inject
    RotateWebhookAddress rotateWebhookAddress;

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

    @POST
    @Path("{provider}/webhook-address/rotate")
    @Operation(
            summary = "Give the account another webhook address",
            description =
                    "The provider's agents are told soon. The address before works until a day after they all know the"
                            + " new one.")
    @APIResponse(responseCode = "202", description = "Begun")
    @APIResponse(responseCode = "404", description = "No account of this provider is connected")
    public Response rotate(@PathParam("provider") String provider) {
        rotateWebhookAddress.rotate(caller.tenant(), provider);
        return Response.accepted().build();
    }
}
