package org.switchboard.api.holding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;

/** How many numbers a tenant may have, and how many agents each of its customers, set by those who run the platform. */
@Path("platform/tenants/{id}/holdings")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@SecurityRequirement(name = RestApi.BEARER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role doesn't allow this")
@APIResponse(responseCode = "404", description = "There is no such tenant")
public class TenantHoldingsResource {
    @Inject
    Caller caller;

    @Inject
    ManageHoldings holdings;

    @GET
    @Operation(summary = "Show how many agents and numbers a tenant may have, and has")
    @APIResponse(
            responseCode = "200",
            description = "Limits, and what is had",
            headers =
                    @Header(
                            name = "ETag",
                            description = HoldingsResponse.TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = HoldingsResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return HoldingsResponse.tagged(holdings.ofTenant(new TenantId(id)));
    }

    @PUT
    @Operation(
            summary = "Set how many agents and numbers a tenant may have",
            description = "What they have already stays; more is refused with quota-exceeded.")
    @APIResponse(
            responseCode = "200",
            description = "The new limits, and what is had",
            headers =
                    @Header(
                            name = "ETag",
                            description = HoldingsResponse.TAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = HoldingsResponse.class)))
    @APIResponse(responseCode = "400", description = "A limit is malformed")
    @APIResponse(responseCode = "412", description = "It was changed since the ETag in If-Match")
    public Response set(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = ContentTag.IF_MATCH) String ifMatch,
            HoldingsRequest request) {
        return HoldingsResponse.tagged(holdings.setOfTenant(
                new TenantId(id),
                request.toRequest(),
                ContentTag.unchanged(ifMatch, Function.identity()),
                caller.user()));
    }
}
