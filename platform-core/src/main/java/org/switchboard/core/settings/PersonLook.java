package org.switchboard.core.settings;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How somebody wants pages to look; absent: they haven't chosen, so the organisation's or the browser's counts.
 *
 * @param language one of {@link ManageSettings#LANGUAGES}
 * @param dark true: light text on dark ground
 * @param keys whether single keys do something
 */
public record PersonLook(
        Optional<String> language, Optional<Boolean> dark, Optional<ZoneId> zone, Optional<Boolean> keys) {
    public PersonLook {
        Objects.requireNonNull(dark, "dark");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(keys, "keys");
        language = language.filter(ManageSettings.LANGUAGES::contains);
    }

    /** This, and what the other says of the rest. */
    public PersonLook or(PersonLook other) {
        return new PersonLook(
                language.or(other::language), dark.or(other::dark), zone.or(other::zone), keys.or(other::keys));
    }
}
