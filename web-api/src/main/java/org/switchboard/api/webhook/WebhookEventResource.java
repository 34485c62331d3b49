package org.switchboard.api.webhook;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.Roles;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.webhook.FindWebhookEvents;

/** The trail of what the provider posted. */
@Path("webhook-events")
@Tag(name = "webhooks")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@SecurityRequirement(name = RestApi.BEARER)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not a tenant admin")
public class WebhookEventResource {
    @Inject
    Caller caller;

    @Inject
    FindWebhookEvents events;

    @GET
    @Operation(summary = "List deliveries, newest first")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<WebhookEventResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(events.list(caller.tenant(), page.cursor(), page.limit()), WebhookEventResponse::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Show a delivery with its body")
    @APIResponse(responseCode = "200", description = "The delivery")
    @APIResponse(responseCode = "404", description = "There is no such delivery")
    public WebhookEventResponse get(@PathParam("id") UUID id) {
        TenantContext tenant = caller.tenant();
        return WebhookEventResponse.withBody(events.get(tenant, id), events.body(tenant, id));
    }
}
