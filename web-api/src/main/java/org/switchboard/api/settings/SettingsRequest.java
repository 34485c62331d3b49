package org.switchboard.api.settings;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.settings.ManageSettings;

/** Settings to be made, all of them. */
@Schema(description = "What is left out or null is as usual.", requiredProperties = "name")
record SettingsRequest(
        @Schema(description = "Of the organisation; 1 to 120 characters")
        String name,

        @Schema(
                name = "time_zone",
                nullable = true,
                example = "Europe/Berlin",
                description = "Name in the IANA database; usually as each person's browser says")
        String timeZone,

        @Schema(nullable = true, example = "en", description = "en or de; usually as each person's browser says")
        String language,

        @Schema(nullable = true, example = "#0b6670", description = "Of buttons and links; usually ours")
        String colour) {

    ManageSettings.Request toRequest() {
        return new ManageSettings.Request(name, timeZone, language, colour);
    }
}
