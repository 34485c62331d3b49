package org.switchboard.api.holding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.tenancy.Permission;

/** What the caller may have, and has: an administrator the whole tenant's, a customer their own. */
@Path("holdings")
@Tag(name = "usage")
@RequestScoped
@Requires(Permission.READ_VOICE)
@SecurityRequirement(name = RestApi.BEARER)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role doesn't allow this")
public class HoldingsResource {
    @Inject
    Caller caller;

    @Inject
    ManageHoldings holdings;

    @GET
    @Operation(summary = "Show how many agents and numbers one may have, and has")
    @APIResponse(responseCode = "200", description = "An administrator sees the whole tenant's, a customer their own")
    public HoldingsResponse get() {
        return HoldingsResponse.of(holdings.own(caller.tenant()));
    }
}
