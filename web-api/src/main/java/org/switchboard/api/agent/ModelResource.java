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
import org.switchboard.core.agent.AgentModels;
import org.switchboard.core.tenancy.Permission;

/** The provider's language models. */
@Path("models")
@Tag(name = "agents")
@RequestScoped
@Requires(Permission.READ_VOICE)
@Produces(MediaType.APPLICATION_JSON)
public class ModelResource {
    @Inject
    Caller caller;

    @Inject
    AgentModels models;

    @GET
    @Operation(summary = "List the language models that agents can think with")
    @APIResponse(responseCode = "200", description = "A page of them")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    @APIResponse(responseCode = "409", description = "No provider account is connected")
    @APIResponse(responseCode = "422", description = "The provider has no models to choose from")
    @APIResponse(responseCode = "503", description = "The provider can't be reached")
    public ListResponse<ModelResponse> list(@BeanParam PageParameters page) {
        return ListResponse.of(OffsetCursor.of(page, models.list(caller.tenant())), ModelResponse::of);
    }
}
