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

/** The platform's audit log. */
@Path("platform/audit")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "403", description = "Not a platform admin")
public class PlatformAuditResource {
    @Inject
    Caller caller;

    @Inject
    FindAudit audit;

    @GET
    @Operation(summary = "Show what was done to tenants and to the installation, newest first")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<AuditEventResponse> list(@BeanParam AuditParameters parameters) {
        return ListResponse.of(audit.listOfPlatform(caller.role(), parameters.filter()), AuditEventResponse::of);
    }
}
