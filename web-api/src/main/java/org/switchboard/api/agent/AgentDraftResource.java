package org.switchboard.api.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.webpage.DraftAgent;

/** Proposals for agents. */
@Path("agents/drafts")
@Tag(name = "agents")
@RequestScoped
@Requires(Permission.MANAGE_AGENTS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AgentDraftResource {
    @Inject
    Caller caller;

    @Inject
    DraftAgent draftAgent;

    @POST
    @Operation(
            summary = "Draft an agent from a web page",
            description = "Reads a public page of text, at most 2 MB within 10 s, and proposes a prompt that holds it."
                    + " Nothing is stored: change the draft, then send it to POST /api/agents.")
    @APIResponse(responseCode = "200", description = "The draft")
    @APIResponse(responseCode = "400", description = "The address is malformed, or there is no public page at it")
    @APIResponse(responseCode = "422", description = "The page is missing, too large, or something else than text")
    @APIResponse(responseCode = "429", description = "Another page is being read for the tenant")
    @APIResponse(responseCode = "502", description = "The web site can't be reached, or fails")
    @APIResponse(responseCode = "504", description = "The web site takes longer than 10 s")
    public AgentDraftResponse draft(NewAgentDraftRequest request) {
        return AgentDraftResponse.of(draftAgent.draft(caller.tenant(), request.url()));
    }
}
