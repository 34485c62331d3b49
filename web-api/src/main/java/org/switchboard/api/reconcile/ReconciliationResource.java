package org.switchboard.api.reconcile;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.reconcile.ManageReconciliation;
import org.switchboard.core.tenancy.Permission;

/** Filling from the providers' lists of calls what webhooks missed. */
@Path("platform/reconciliations")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "Not a platform admin")
public class ReconciliationResource {
    @Inject
    ManageReconciliation reconciliation;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "List how complete the calls of each provider account are",
            description = "Those that fail first. An account is listed when it has its first agent.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<ReconciliationResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(
                OffsetCursor.page(page, offset -> reconciliation.list(caller.role(), offset, page.limit() + 1)),
                ReconciliationResponse::of);
    }

    @POST
    @Path("{connection}/run")
    @Operation(summary = "Ask the provider for its calls within seconds", description = "Unless that is under way.")
    @APIResponse(responseCode = "202", description = "It is due now")
    @APIResponse(responseCode = "404", description = "There is no such account, or it has no agent yet")
    public Response run(@PathParam("connection") UUID connection) {
        reconciliation.runNow(caller.role(), new ConnectionId(connection), caller.user());
        return Response.accepted().build();
    }
}
