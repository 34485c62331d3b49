package org.switchboard.core.settings;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.audit.Fields;

/**
 * How a tenant looks to its people, and what counts for those of them who haven't chosen.
 *
 * @param zone absent: each person's browser tells
 * @param language BCP 47 tag; absent: each person's browser tells
 * @param colour six hexadecimal digits in lower case, such as {@code 0b6670}; absent: ours
 * @param logo short digest of the picture, which changes with it; absent: the name's first letters
 */
public record TenantSettings(
        Optional<ZoneId> zone, Optional<String> language, Optional<String> colour, Optional<String> logo) {
    /** Of a tenant that has set nothing. */
    public static final TenantSettings USUAL =
            new TenantSettings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public TenantSettings {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(logo, "logo");
    }

    /** What the audit log tells of them. */
    Fields audited(String name) {
        return Fields.of("name", name)
                .and("time_zone", zone)
                .and("language", language)
                .and("colour", colour)
                .and("logo", logo);
    }
}
