package org.switchboard.api.settings;

import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.settings.ManageSettings;

/** What an organisation has set. */
record SettingsResponse(
        String name,

        @Schema(name = "time_zone", example = "Europe/Berlin", description = "Null: as each person's browser says")
        Optional<String> timeZone,

        @Schema(example = "en", description = "Null: as each person's browser says")
        Optional<String> language,

        @Schema(example = "#0b6670", description = "Null: ours")
        Optional<String> colour,

        @Schema(description = "Digest of the picture beside the name, which changes with it; null: there is none")
        Optional<String> logo) {

    static SettingsResponse of(ManageSettings.Shown shown) {
        return new SettingsResponse(
                shown.name(),
                shown.settings().zone().map(ZoneId::getId),
                shown.settings().language(),
                shown.settings().colour().map(digits -> "#" + digits),
                shown.settings().logo());
    }
}
