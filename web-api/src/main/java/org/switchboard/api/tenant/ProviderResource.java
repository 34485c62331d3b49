package org.switchboard.api.tenant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.RestApi;
import org.switchboard.api.Roles;
import org.switchboard.api.page.ListResponse;
import org.switchboard.core.plugin.ProviderRegistry;

/** The voice providers that are loaded. */
@Path("platform/providers")
@Tag(name = "platform")
@RequestScoped
@RolesAllowed({Roles.PLATFORM_ADMIN, Roles.TENANT_ADMIN})
@SecurityRequirement(name = RestApi.BEARER)
@Produces(MediaType.APPLICATION_JSON)
public class ProviderResource {
    @Inject
    ProviderRegistry providers;

    @GET
    @Operation(summary = "List voice providers and what connecting to them takes")
    @APIResponse(responseCode = "200", description = "All providers")
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    public ListResponse<ProviderResponse> list() {
        return ListResponse.all(providers.list(), ProviderResponse::of);
    }
}
