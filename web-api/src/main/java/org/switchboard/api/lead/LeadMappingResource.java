package org.switchboard.api.lead;

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
import org.switchboard.core.lead.MapLeads;
import org.switchboard.core.tenancy.Permission;

/** Which of the fields that an agent extracts is what of a lead. */
@Path("agents/{id}/lead-mapping")
@Tag(name = "leads")
@RequestScoped
@Requires(Permission.MANAGE_AGENTS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LeadMappingResource {
    @Inject
    Caller caller;

    @Inject
    MapLeads mapLeads;

    @GET
    @Operation(summary = "Show how an agent's calls become leads")
    @APIResponse(
            responseCode = "200",
            description = "The mapping; the usual names when none was given",
            content = @Content(schema = @Schema(implementation = LeadMappingBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such agent")
    public Response get(@PathParam("id") UUID id) {
        return Answers.tagged(LeadMappingBody.of(mapLeads.get(caller.tenant(), new AgentId(id))));
    }

    @PUT
    @Operation(
            summary = "Say how an agent's calls become leads",
            description = "Calls that are told about from then on follow it. An empty object: by the usual names.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content = @Content(schema = @Schema(implementation = LeadMappingBody.class)))
    @APIResponse(responseCode = "400", description = "A field is malformed")
    @APIResponse(responseCode = "404", description = "There is no such agent")
    public Response put(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, LeadMappingBody body) {
        mapLeads.put(
                caller.tenant(), new AgentId(id), body.mapping(), ContentTag.unchanged(ifMatch, LeadMappingBody::of));
        return get(id);
    }
}
