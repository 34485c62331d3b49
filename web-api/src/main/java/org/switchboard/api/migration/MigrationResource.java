package org.switchboard.api.migration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import org.switchboard.core.migration.ManageFleet;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;

/** The migration of all tenants' schemas to the version of this release. */
@Path("platform/migrations")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "Not a platform admin")
public class MigrationResource {
    @Inject
    ManageFleet fleet;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Show how far the tenants' schemas are, and which tenants failed")
    @APIResponse(responseCode = "200", description = "The current run and a page of its failures")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public MigrationResponse get(@BeanParam PageParameters page) {
        return MigrationResponse.of(
                fleet.status(caller.role()),
                ListResponse.of(
                        OffsetCursor.page(page, offset -> fleet.troubles(caller.role(), offset, page.limit() + 1)),
                        TenantMigrationResponse::of));
    }

    @POST
    @Path("pause")
    @Operation(summary = "Let the run wait", description = "Tenants under way are finished.")
    @APIResponse(
            responseCode = "202",
            description = "Paused",
            content = @Content(schema = @Schema(implementation = MigrationResponse.class)))
    @APIResponse(responseCode = "409", description = "No run is running")
    public Response pause() {
        fleet.pause(caller.role(), caller.user());
        return accepted();
    }

    @POST
    @Path("resume")
    @Operation(
            summary = "Let a paused or stopped run go on",
            description = "Tenants that failed stay as they are; the count of failures begins anew.")
    @APIResponse(
            responseCode = "202",
            description = "Going on within seconds",
            content = @Content(schema = @Schema(implementation = MigrationResponse.class)))
    @APIResponse(responseCode = "409", description = "No run is paused or stopped")
    public Response resume() {
        fleet.resume(caller.role(), caller.user());
        return accepted();
    }

    @POST
    @Path("retry")
    @Operation(summary = "Try all tenants again that failed", description = "Also while the run waits.")
    @APIResponse(
            responseCode = "202",
            description = "Tried within seconds",
            content = @Content(schema = @Schema(implementation = MigrationResponse.class)))
    public Response retryAll() {
        fleet.retryAll(caller.role(), caller.user());
        return accepted();
    }

    @POST
    @Path("tenants/{id}/retry")
    @Operation(summary = "Try a tenant again that failed", description = "Also while the run waits.")
    @APIResponse(
            responseCode = "202",
            description = "Tried within seconds",
            content = @Content(schema = @Schema(implementation = MigrationResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such tenant")
    @APIResponse(responseCode = "409", description = "Its migration hasn't failed")
    public Response retry(@PathParam("id") UUID id) {
        fleet.retry(caller.role(), new TenantId(id), caller.user());
        return accepted();
    }

    private Response accepted() {
        return Response.accepted(get(new PageParameters())).build();
    }
}
