package org.switchboard.api.quota;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.tenancy.Permission;

/** How much a customer may call, set by the tenant's administrators within what the tenant may. */
@Path("customers/{id}/quota")
@Tag(name = "customers")
@RequestScoped
@Requires(Permission.MANAGE_CUSTOMERS)
@SecurityRequirement(name = RestApi.BEARER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role doesn't allow this")
@APIResponse(responseCode = "404", description = "There is no such customer")
public class CustomerQuotaResource {
    @Inject
    Caller caller;

    @Inject
    ManageQuotas quotas;

    @GET
    @Operation(summary = "Show how much a customer may call and how much of it is used")
    @APIResponse(responseCode = "200", description = "Limits and use")
    public QuotaResponse get(@PathParam("id") UUID id) {
        return QuotaResponse.of(quotas.ofCustomer(caller.tenant(), id));
    }

    @PUT
    @Operation(
            summary = "Set how much a customer may call",
            description = "Counts from the next call on; live calls go on.")
    @APIResponse(responseCode = "200", description = "The new limits and the use")
    @APIResponse(responseCode = "400", description = "A limit is malformed, or more than the tenant itself may use")
    public QuotaResponse set(@PathParam("id") UUID id, QuotaRequest request) {
        return QuotaResponse.of(quotas.setOfCustomer(caller.tenant(), id, request.toRequest()));
    }
}
