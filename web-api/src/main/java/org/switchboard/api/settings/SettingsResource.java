package org.switchboard.api.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.switchboard.api.request.Answers;
import org.switchboard.api.request.Caller;
import org.switchboard.api.request.ContentTag;
import org.switchboard.api.request.Requires;
import org.switchboard.core.settings.ManageSettings;
import org.switchboard.core.tenancy.Permission;

/** The organisation's name, language and time zone, and how its console looks. */
@Path("settings")
@Tag(name = "settings")
@RequestScoped
@Requires(Permission.MANAGE_SETTINGS)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SettingsResource {
    @Inject
    Caller caller;

    @Inject
    ManageSettings settings;

    @GET
    @Operation(summary = "Show the organisation's settings")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = SettingsResponse.class)))
    public Response get() {
        return tagged(settings.show(caller.tenant()));
    }

    @PUT
    @Operation(
            summary = "Set the organisation's settings",
            description = "All at once but the picture, which stays. They count within seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The new settings",
            content = @Content(schema = @Schema(implementation = SettingsResponse.class)))
    @APIResponse(responseCode = "400", description = "A field is missing or malformed")
    public Response set(@HeaderParam("If-Match") String ifMatch, SettingsRequest request) {
        return tagged(settings.change(
                caller.tenant(), request.toRequest(), ContentTag.unchanged(ifMatch, SettingsResponse::of)));
    }

    @PUT
    @Path("logo")
    @Operation(summary = "Set the picture beside the organisation's name, or take it away")
    @APIResponse(
            responseCode = "200",
            description = "The settings",
            content = @Content(schema = @Schema(implementation = SettingsResponse.class)))
    @APIResponse(responseCode = "400", description = "It is no PNG, JPEG or WebP, too large, or not in Base64")
    public Response setLogo(LogoRequest request) {
        settings.changeLogo(caller.tenant(), request.bytes());
        return get();
    }

    private static Response tagged(ManageSettings.Shown shown) {
        return Answers.tagged(SettingsResponse.of(shown));
    }
}
