package org.switchboard.api.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;

/** What a tenant uses, for those who run the platform. */
@Path("platform/tenants/{id}/usage")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Produces(MediaType.APPLICATION_JSON)
public class TenantUsageResource {
    @Inject
    Caller caller;

    @Inject
    FindFigures figures;

    @GET
    @Operation(summary = "Show what a tenant uses", description = "Counted now; counts only, nothing of what is said.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "409", description = "The tenant is still being set up")
    public TenantUsageResponse get(@PathParam("id") UUID id) {
        return TenantUsageResponse.of(figures.ofNow(caller.role(), new TenantId(id)));
    }
}
