package org.switchboard.api.quota;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.tenancy.Permission;

/** What a customer may use, set by the tenant's administrators within what the tenant may. */
@Path("customers/{id}/quota")
@Tag(name = "customers")
@RequestScoped
@Requires(Permission.MANAGE_CUSTOMERS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such customer")
public class CustomerQuotaResource {
    @Inject
    Caller caller;

    @Inject
    ManageAllowances allowances;

    @GET
    @Operation(summary = "Show how much a customer may use, and how much of it they do")
    @APIResponse(
            responseCode = "200",
            description = "Limits and use",
            headers =
                    @Header(name = "ETag", description = QuotaResponse.TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = QuotaResponse.class)))
    public Response get(@PathParam("id") UUID id) {
        return QuotaResponse.tagged(allowances.ofCustomer(caller.tenant(), id));
    }

    @PUT
    @Operation(
            summary = "Set how much a customer may use",
            description = "All limits at once. They count for the next call, agent and number; what there is stays.")
    @APIResponse(
            responseCode = "200",
            description = "The new limits and the use",
            headers =
                    @Header(name = "ETag", description = QuotaResponse.TAG, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = QuotaResponse.class)))
    @APIResponse(responseCode = "400", description = "A limit is malformed, or more than the tenant itself may use")
    public Response set(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, QuotaRequest request) {
        return QuotaResponse.tagged(allowances.setOfCustomer(
                caller.tenant(), id, request.toRequest(), ContentTag.unchanged(ifMatch, Function.identity())));
    }
}
