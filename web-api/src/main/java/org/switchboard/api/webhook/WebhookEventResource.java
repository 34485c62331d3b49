package org.switchboard.api.webhook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.webhook.FindWebhookEvents;
import org.switchboard.core.webhook.ReplayWebhookEvent;

/** The trail of what the provider posted. */
@Path("webhook-events")
@Tag(name = "webhooks")
@RequestScoped
@Requires(Permission.MANAGE_WEBHOOKS)
@SecurityRequirement(name = RestApi.BEARER)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not a tenant admin")
public class WebhookEventResource {
    @Inject
    Caller caller;

    @Inject
    FindWebhookEvents events;

    @Inject
    ReplayWebhookEvent replayWebhookEvent;

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

    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Apply a delivery again",
            description = "For one that was given up (DEAD). One that was applied before changes nothing.")
    @APIResponse(responseCode = "202", description = "Applied soon")
    @APIResponse(responseCode = "404", description = "There is no such delivery")
    public Response replay(@PathParam("id") UUID id) {
        replayWebhookEvent.replay(caller.tenant(), id);
        return Response.accepted().build();
    }
}
