package org.switchboard.api.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.own.KeepAgents;
import org.switchboard.core.tenancy.Permission;

/** Agents that the provider account has already. */
@Path("agents/connect")
@Tag(name = "agents")
@RequestScoped
@Requires(
        value = {Permission.MANAGE_AGENTS, Permission.MANAGE_NUMBERS},
        or = Permission.KEEP_OWN_AGENTS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ConnectAgentResource {
    @Inject
    Caller caller;

    @Inject
    KeepAgents keepAgents;

    @POST
    @Operation(
            summary = "Connect an agent that the provider account has already",
            description = "From then on it reports its calls to us, also those that came lately. An agent that reports"
                    + " elsewhere is connected with take_over_webhook only. Settings that we don't know stay, and a"
                    + " published agent stays published. After a failure the same request can be sent again."
                    + " A customer's agent is assigned to them at once; they can't take over a phone number.")
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content = @Content(schema = @Schema(implementation = AgentResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is connected already, or reports elsewhere and take_over_webhook is missing (errors names it);"
                            + " or no provider account is connected")
    @APIResponse(
            responseCode = "422",
            description = "The provider account has no such agent or number, or refuses a value; errors names it")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public Response connect(ConnectAgentRequest request) {
        return AgentResource.created(keepAgents.connect(caller.tenant(), request.toRequest()));
    }
}
