package org.switchboard.api.quota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.tenancy.Permission;

/** What the caller may use: an administrator the whole tenant's, a customer their own. */
@Path("quota")
@Tag(name = "usage")
@RequestScoped
@Requires({Permission.PLACE_CALLS, Permission.READ_VOICE})
@Produces(MediaType.APPLICATION_JSON)
public class QuotaResource {
    @Inject
    Caller caller;

    @Inject
    ManageAllowances allowances;

    @GET
    @Operation(summary = "Show how much may be used, and how much of it is")
    @APIResponse(responseCode = "200", description = "An administrator sees the whole tenant's, a customer their own")
    public QuotaResponse get() {
        return QuotaResponse.of(allowances.own(caller.tenant()));
    }
}
