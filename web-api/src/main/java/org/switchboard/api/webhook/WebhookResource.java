package org.switchboard.api.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.MaxBody;
import org.switchboard.core.webhook.ReceiveWebhook;

/**
 * Where providers post. Nobody signs in here: the signature over the raw bytes proves who posts. {@code retell/webhook} is
 * another address of {@code webhooks/retell}.
 */
@Path("webhooks")
@Tag(name = "webhooks")
@RequestScoped
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    @Inject
    ReceiveWebhook receiveWebhook;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest http;

    @POST
    @Path("{provider}")
    @PermitAll
    @MaxBody(MAX_BYTES)
    @Operation(summary = "Take a provider's delivery in", description = "Answered only when it is stored durably.")
    @APIResponse(responseCode = "204", description = "Stored, or known already")
    @APIResponse(responseCode = "400", description = "Not a delivery of this provider")
    @APIResponse(responseCode = "401", description = "The signature doesn't fit")
    @APIResponse(responseCode = "404", description = "Nobody has this agent; the delivery is kept for a while")
    @APIResponse(responseCode = "413", description = "Larger than 2 MiB")
    @APIResponse(
            responseCode = "429",
            description = "More than one account may send; Retry-After says when to come back")
    @APIResponse(responseCode = "503", description = "Not known to be stored; Retry-After says when to come back")
    public void receive(@PathParam("provider") String provider, byte[] body) {
        receiveWebhook.receive(provider, body, lowerCase(), http.getRemoteAddr());
    }

    @POST
    @Path("{provider}/{token}")
    @PermitAll
    @MaxBody(MAX_BYTES)
    @Operation(
            summary = "Take a delivery in that comes to a connection's own address",
            description =
                    "Agents made here report to it. The agent must be of the token's connection, and its key must have"
                            + " signed. Answered only when it is stored durably.")
    @APIResponse(responseCode = "204", description = "Stored, or known already")
    @APIResponse(responseCode = "400", description = "Not a delivery of this provider")
    @APIResponse(responseCode = "401", description = "The signature doesn't fit")
    @APIResponse(
            responseCode = "404",
            description =
                    "Nobody has this address, or its connection hasn't the agent; if nobody has it, the delivery is kept"
                            + " for a while")
    @APIResponse(responseCode = "413", description = "Larger than 2 MiB")
    @APIResponse(
            responseCode = "429",
            description = "More than one account may send; Retry-After says when to come back")
    @APIResponse(responseCode = "503", description = "Not known to be stored; Retry-After says when to come back")
    public void receive(@PathParam("provider") String provider, @PathParam("token") String token, byte[] body) {
        receiveWebhook.receive(provider, Optional.of(token), body, lowerCase(), http.getRemoteAddr());
    }

    private Map<String, List<String>> lowerCase() {
        Map<String, List<String>> names = new TreeMap<>();
        headers.getRequestHeaders().forEach((name, values) -> names.put(name.toLowerCase(Locale.ROOT), values));
        return names;
    }
}
