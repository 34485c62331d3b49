package org.switchboard.api.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.agent.PublishAgent;
import org.switchboard.core.agent.SyncAgent;
import org.switchboard.core.number.CreateAgentWithNumber;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.own.KeepAgents;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;

/** Voice agents; {@code bots} is another address of the same. */
@Path("agents")
@Tag(name = "agents")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgentResource {
    @Inject
    Caller caller;

    @Inject
    FindAgents findAgents;

    @Inject
    KeepAgents keepAgents;

    @Inject
    CreateAgent createAgent;

    @Inject
    SyncAgent syncAgent;

    @Inject
    PublishAgent publishAgent;

    @Inject
    AssignAgent assignAgent;

    @Inject
    ManageNumbers numbers;

    @GET
    @Requires(Permission.READ_VOICE)
    @Operation(summary = "List agents", description = "A customer sees the assigned ones.")
    @APIResponse(responseCode = "200", description = "A page of agents")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    public ListResponse<AgentResponse> list(@BeanParam AgentParameters parameters) {
        TenantContext tenant = caller.tenant();
        List<PhoneNumber> known = numbers.list(tenant);
        return ListResponse.of(
                parameters.page(filter -> findAgents.list(tenant, filter)), agent -> AgentResponse.of(agent, known));
    }

    @POST
    @Requires(value = Permission.MANAGE_AGENTS, or = Permission.KEEP_OWN_AGENTS)
    @Operation(
            summary = "Create an agent",
            description =
                    "At the provider too, with our webhook address. With area_code also buys it a number; when that"
                            + " is refused no agent is left behind. A customer's agent is assigned to them at once, and"
                            + " counts towards their quota.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = AgentResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    @APIResponse(responseCode = "409", description = "No provider account is connected")
    @APIResponse(responseCode = "422", description = "The provider refuses a value; errors names it")
    @APIResponse(responseCode = "503", description = "The provider can't be reached; what was begun shows as FAILED")
    public Response create(NewAgentRequest request) {
        return created(keepAgents.create(caller.tenant(), request.toRequest()));
    }

    @GET
    @Path("{id}")
    @Requires(Permission.READ_VOICE)
    @Operation(summary = "Show an agent")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            headers =
                    @Header(name = "ETag", description = AgentTag.MEANING, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AgentResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such agent")
    public Response get(@PathParam("id") UUID id) {
        return tagged(findAgents.get(caller.tenant(), new AgentId(id)));
    }

    @PUT
    @Path("{id}")
    @Requires(value = Permission.MANAGE_AGENTS, or = Permission.KEEP_OWN_AGENTS)
    @Operation(
            summary = "Change an agent, at the provider too",
            description =
                    "What is left out or null stays, as does what was changed at the provider and isn't sent. After a"
                            + " failure the same request can be sent again. Customers change those that they made.")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            headers =
                    @Header(name = "ETag", description = AgentTag.MEANING, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AgentResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is malformed")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(
            responseCode = "409",
            description = "It isn't ready yet, or is changed by somebody else at the same time")
    @APIResponse(responseCode = "422", description = "The provider refuses a value; errors names it")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public Response update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match")
                    @Parameter(description = "ETag of the agent that was looked at; without it any is changed")
                    String ifMatch,
            AgentChangeRequest request) {
        return tagged(
                keepAgents.update(caller.tenant(), new AgentId(id), request.toRequest(), AgentTag.versions(ifMatch)));
    }

    @GET
    @Path("{id}/difference")
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(
            summary = "Compare an agent with what the provider has",
            description =
                    "Asks the provider now. Of addresses it shows no more than is needed to tell where they lead.")
    @APIResponse(responseCode = "200", description = "What differs, field by field")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(responseCode = "409", description = "It isn't ready yet")
    @APIResponse(responseCode = "422", description = "The provider hasn't got it any more")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public AgentDifferenceResponse difference(@PathParam("id") UUID id) {
        return AgentDifferenceResponse.of(syncAgent.difference(caller.tenant(), new AgentId(id)));
    }

    @POST
    @Path("{id}/sync")
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(
            summary = "Take over what was changed at the provider, or overwrite it",
            description =
                    "Settings that we don't know stay. The description is ours alone; where the agent reports to is"
                            + " changed by overwrite only. Again is harmless.")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            headers =
                    @Header(name = "ETag", description = AgentTag.MEANING, schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = AgentResponse.class)))
    @APIResponse(responseCode = "400", description = "The direction is missing or unknown")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(
            responseCode = "409",
            description = "It isn't ready yet, or is changed by somebody else at the same time")
    @APIResponse(
            responseCode = "422",
            description = "The provider hasn't got it any more, or refuses a value; errors names it")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public Response sync(@PathParam("id") UUID id, SyncRequest request) {
        AgentId agent = new AgentId(id);
        return tagged(
                request.takes() ? syncAgent.take(caller.tenant(), agent) : syncAgent.overwrite(caller.tenant(), agent));
    }

    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(
            summary = "Publish an agent as it is at the provider",
            description =
                    "That version never changes from then on; the next change goes into a draft. Again is harmless.")
    @APIResponse(responseCode = "200", description = "Published")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(responseCode = "409", description = "It isn't ready yet")
    @APIResponse(responseCode = "422", description = "The provider hasn't got it any more, or has no versions")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public PublishedAgentResponse publish(@PathParam("id") UUID id) {
        return new PublishedAgentResponse(publishAgent.publish(caller.tenant(), new AgentId(id)));
    }

    @DELETE
    @Path("{id}")
    @Requires(value = Permission.MANAGE_AGENTS, or = Permission.KEEP_OWN_AGENTS)
    @Operation(summary = "Delete an agent, at the provider too", description = "Customers delete those that they made.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(responseCode = "409", description = "Calls were made with it")
    public void delete(@PathParam("id") UUID id) {
        keepAgents.delete(caller.tenant(), new AgentId(id));
    }

    @POST
    @Path("{id}/retry")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(summary = "Create an agent at the provider again after a failure")
    @APIResponse(responseCode = "200", description = "The agent")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    @APIResponse(responseCode = "409", description = "It didn't fail")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public AgentResponse retry(@PathParam("id") UUID id) {
        return answer(createAgent.retry(caller.tenant(), new AgentId(id)));
    }

    @POST
    @Path("{id}/assign")
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(summary = "Let a customer use an agent", description = "Again is harmless.")
    @APIResponse(responseCode = "204", description = "Assigned")
    @APIResponse(responseCode = "400", description = "There is no such customer")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    public void assign(@PathParam("id") UUID id, CustomerChoice choice) {
        assignAgent.assign(caller.tenant(), new AgentId(id), choice.required());
    }

    @POST
    @Path("{id}/unassign")
    @Requires(Permission.MANAGE_AGENTS)
    @Operation(summary = "Take an agent away from a customer", description = "Again is harmless.")
    @APIResponse(responseCode = "204", description = "Unassigned")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    public void unassign(@PathParam("id") UUID id, CustomerChoice choice) {
        assignAgent.unassign(caller.tenant(), new AgentId(id), choice.required());
    }

    static Response created(CreateAgentWithNumber.Created created) {
        AgentResponse body =
                AgentResponse.of(created.agent(), created.number().stream().toList());
        return Answers.created(AgentResource.class, body.id(), body);
    }

    private Response tagged(Agent agent) {
        return Response.ok(answer(agent)).tag(AgentTag.of(agent)).build();
    }

    private AgentResponse answer(Agent agent) {
        return AgentResponse.of(agent, numbers.list(caller.tenant()));
    }
}
