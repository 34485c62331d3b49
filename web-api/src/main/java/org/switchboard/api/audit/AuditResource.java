package org.switchboard.api.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.audit.FindAudit;
import org.switchboard.core.tenancy.Permission;

/** The tenant's audit log. */
@Path("audit")
@Tag(name = "audit")
@RequestScoped
@Requires(Permission.READ_AUDIT)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "Not a tenant admin")
public class AuditResource {
    @Inject
    Caller caller;

    @Inject
    FindAudit audit;

    @GET
    @Operation(summary = "Show who changed what in the tenant, newest first")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<AuditEventResponse> list(@BeanParam AuditParameters parameters) {
        return ListResponse.of(audit.list(caller.tenant(), parameters.filter()), AuditEventResponse::of);
    }
}
