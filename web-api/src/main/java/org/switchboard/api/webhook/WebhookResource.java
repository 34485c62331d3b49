package org.switchboard.api.webhook;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.problem.Problem;

/**
 * What {@link WebhookEndpoint} serves, in JAX-RS' words for the OpenAPI document. Nobody signs in here: the signature over the
 * raw bytes proves who posts. {@code retell/webhook} is another address of {@code webhooks/retell}.
 */
@Path("webhooks")
@Tag(name = "webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(Problem.MEDIA_TYPE)
public abstract class WebhookResource {
    /** Where it is served. */
    static final String ADDRESS = "/api/webhooks";

    static final String ALIAS = "/api/retell/webhook";

    @POST
    @PermitAll
    @Path("{provider}")
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
    public abstract void receive(@PathParam("provider") String provider, byte[] body);

    @POST
    @PermitAll
    @Path("{provider}/{token}")
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
    public abstract void receive(@PathParam("provider") String provider, @PathParam("token") String token, byte[] body);

    @POST
    @PermitAll
    @Path("{provider}/inbound")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say who takes a call that rings",
            description =
                    "Answered within five seconds, in the provider's own words: the agent of the number that is called, with"
                            + " the variables agent_name, organisation and number_name. When we can't tell, the answer leaves it to"
                            + " the provider.")
    @APIResponse(responseCode = "200", description = "Who takes it, or nothing said about that")
    @APIResponse(responseCode = "400", description = "Not a call that rings at this provider")
    @APIResponse(responseCode = "401", description = "The signature doesn't fit")
    @APIResponse(responseCode = "404", description = "This provider doesn't ask, or nobody has the agent")
    @APIResponse(responseCode = "413", description = "Larger than 64 KiB")
    public abstract byte[] answer(@PathParam("provider") String provider, byte[] body);
}
