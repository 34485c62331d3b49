package org.switchboard.api.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.tenancy.Permission;

/** The provider's voices. */
@Path("voices")
@Tag(name = "agents")
@RequestScoped
@Requires(Permission.READ_VOICE)
@Produces(MediaType.APPLICATION_JSON)
public class VoiceResource {
    @Inject
    Caller caller;

    @Inject
    FindAgents findAgents;

    @GET
    @Operation(summary = "List the voices that agents can have")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    @APIResponse(responseCode = "409", description = "No provider account is connected")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public ListResponse<VoiceResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, findAgents.voices(caller.tenant())), VoiceResponse::of);
    }
}
