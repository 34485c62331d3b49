package org.switchboard.api.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.webhook.Quarantine;

/** Deliveries about agents that nobody has. */
@Path("platform/quarantine")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.MANAGE_TENANTS)
@SecurityRequirement(name = RestApi.BEARER)
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
    @Inject
    Quarantine quarantine;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "List webhooks about agents that nobody has, the newest first",
            description = "Their content isn't shown. They are taken in when their agent gets an owner.")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not a platform admin")
    public ListResponse<QuarantinedResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(
                OffsetCursor.page(page, offset -> quarantine.list(caller.role(), offset, page.limit() + 1)),
                QuarantinedResponse::of);
    }
}
