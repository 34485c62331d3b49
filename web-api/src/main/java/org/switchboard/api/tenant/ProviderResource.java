package org.switchboard.api.tenant;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.page.ListResponse;
import org.switchboard.api.page.OffsetCursor;
import org.switchboard.api.page.PageParameters;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.Requires;
import org.switchboard.core.plugin.Plugin;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** The voice providers of this installation. */
@Path("platform/providers")
@Tag(name = "platform")
@RequestScoped
@Requires(Permission.READ_PROVIDERS)
@Produces(MediaType.APPLICATION_JSON)
public class ProviderResource {
    @Inject
    ProviderRegistry providers;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary = "List voice providers and what connecting to them takes",
            description = "Platform admins also see plugins that are disabled or have failed, and why.")
    @APIResponse(responseCode = "200", description = "A page of them, in the order in which they are offered")
    @APIResponse(responseCode = "400", description = "A parameter is malformed")
    @APIResponse(responseCode = "403", description = "Not an administrator")
    public ListResponse<ProviderResponse> list(@BeanParam PageParameters page) {
        boolean all = caller.role() == Role.PLATFORM_ADMIN;
        List<Plugin> shown = providers.plugins().stream()
                .filter(plugin -> all || plugin.status() == Plugin.Status.LOADED)
                .toList();
        return ListResponse.of(OffsetCursor.of(page, shown), ProviderResponse::of);
    }
}
