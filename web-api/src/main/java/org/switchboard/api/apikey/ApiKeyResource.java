package org.switchboard.api.apikey;

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
import org.switchboard.core.apikey.ManageApiKeys;
import org.switchboard.core.tenancy.Permission;

/** Keys by which programs use this API. */
@Path("api-keys")
@Tag(name = "api-keys")
@RequestScoped
@Requires(Permission.MANAGE_API_KEYS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "The role doesn't allow this; nor does an API key")
public class ApiKeyResource {
    @Inject
    Caller caller;

    @Inject
    ManageApiKeys keys;

    @GET
    @Operation(summary = "List the tenant's keys that aren't revoked, the newest first")
    @APIResponse(responseCode = "200", description = "All of them, without the secrets")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<ApiKeyResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, keys.list(caller.tenant())), ApiKeyResponse::of);
    }

    @POST
    @Operation(
            summary = "Make a key",
            description = "The answer shows it, once. It is sent like an access token: Authorization: Bearer sbk_…")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = ApiKeyResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed, or a scope isn't the caller's")
    @APIResponse(responseCode = "409", description = "The tenant has 100 keys already")
    public Response create(NewApiKeyRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(ApiKeyResponse.of(keys.create(caller.tenant(), request.asked())))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a key at once")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(responseCode = "404", description = "There is no such key")
    public void revoke(@PathParam("id") UUID id) {
        keys.revoke(caller.tenant(), id);
    }
}
