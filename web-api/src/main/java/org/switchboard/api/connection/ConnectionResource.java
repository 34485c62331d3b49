package org.switchboard.api.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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
import org.switchboard.core.agent.RotateWebhookAddress;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.tenancy.Permission;

/** The tenant's accounts at voice providers. */
@Path("connections")
@Tag(name = "connections")
@RequestScoped
@Requires(Permission.MANAGE_CONNECTION)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
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
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<ConnectionResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, findConnections.list(caller.tenant())), ConnectionResponse::of);
    }

    @GET
    @Path("{provider}")
    @Operation(summary = "Show a provider account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content = @Content(schema = @Schema(implementation = ConnectionResponse.class)))
    @APIResponse(responseCode = "404", description = "No account of this provider is connected")
    public Response get(@PathParam("provider") String provider) {
        return tagged(findConnections.get(caller.tenant(), provider));
    }

    @PUT
    @Path("{provider}")
    @Operation(
            summary = "Connect a provider account or change its credentials",
            description =
                    "The body has the provider's config_fields (see platform/providers) by name. They are tried at"
                            + " the provider before anything is stored.")
    @APIResponse(
            responseCode = "200",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = ConnectionResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or unknown")
    @APIResponse(responseCode = "409", description = "Somebody else has just connected an account")
    @APIResponse(responseCode = "422", description = "The provider refuses the credentials")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public Response save(
            @PathParam("provider") String provider,
            @HeaderParam("If-Match") String ifMatch,
            Map<String, String> credentials) {
        return tagged(saveConnection.save(
                caller.tenant(),
                provider,
                credentials,
                ContentTag.unchanged(ifMatch, found -> found.map(ConnectionResponse::of))));
    }

    private static Response tagged(Connection connection) {
        return Answers.tagged(ConnectionResponse.of(connection));
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
