package org.switchboard.api.usage;

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
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.tenancy.Permission;

/** What all tenants use together. */
@Path("platform/usage")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Produces(MediaType.APPLICATION_JSON)
public class PlatformUsageResource {
    @Inject
    Caller caller;

    @Inject
    FindFigures figures;

    @GET
    @Operation(
            summary = "Show what all tenants use together",
            description = "Counts only, as each tenant was counted last, some minutes ago.")
    @APIResponse(responseCode = "200", description = "The sums")
    public PlatformUsageResponse get() {
        return PlatformUsageResponse.of(figures.ofPlatform(caller.role()));
    }
}
