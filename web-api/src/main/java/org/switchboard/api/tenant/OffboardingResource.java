package org.switchboard.api.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Requires;
import org.switchboard.core.offboarding.Offboardings;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantId;

/** Reports on tenants that are being removed or are gone. */
@Path("platform/offboardings")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "Not a platform admin")
public class OffboardingResource {
    @Inject
    Offboardings offboardings;

    @GET
    @Operation(summary = "List removals of tenants, newest first")
    @APIResponse(responseCode = "200", description = "A page of reports")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<OffboardingResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(
                OffsetCursor.page(page, offset -> offboardings.list(offset, page.limit() + 1)),
                OffboardingResponse::of);
    }

    @GET
    @Path("{tenant}")
    @Operation(summary = "Show the report on the removal of a tenant", description = "By the tenant's id, which stays.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "No tenant of this id was removed")
    public OffboardingResponse get(@PathParam("tenant") UUID tenant) {
        return offboardings
                .find(new TenantId(tenant))
                .map(OffboardingResponse::of)
                .orElseThrow(() -> DomainException.notFound("offboarding"));
    }
}
