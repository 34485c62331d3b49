package org.switchboard.api.agent;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentModels;
import org.switchboard.core.tenancy.Permission;

/** What an agent thinks with, as it is at the provider. */
@Path("agents/{id}/model")
@Tag(name = "agents")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such agent")
@APIResponse(responseCode = "409", description = "It isn't ready yet")
@APIResponse(responseCode = "503", description = "The provider can't be reached")
public class AgentModelResource {
    @Inject
    Caller caller;

    @Inject
    AgentModels models;

    @GET
    @Requires(Permission.READ_VOICE)
    @Operation(summary = "Show which language model an agent thinks with")
    @APIResponse(
            responseCode = "200",
            description = "The model that the provider has",
            content = @Content(schema = @Schema(implementation = AgentModelBody.class)))
    @APIResponse(responseCode = "422", description = "The provider has no models to choose from")
    public Response get(@PathParam("id") UUID id) {
        return Answers.tagged(AgentModelBody.of(models.of(caller.tenant(), new AgentId(id))));
    }

    @PUT
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(
            summary = "Let an agent think with another language model",
            description = "Made at the provider, in a draft if the agent is published. Again is harmless.")
    @APIResponse(
            responseCode = "200",
            description = "The model that it thinks with now",
            content = @Content(schema = @Schema(implementation = AgentModelBody.class)))
    @APIResponse(responseCode = "400", description = "The model is missing")
    @APIResponse(responseCode = "422", description = "The provider refuses the model, or has none to choose from")
    public Response set(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, AgentModelBody request) {
        models.choose(
                caller.tenant(), new AgentId(id), request.model(), ContentTag.unchanged(ifMatch, AgentModelBody::of));
        return Answers.tagged(request);
    }
}
