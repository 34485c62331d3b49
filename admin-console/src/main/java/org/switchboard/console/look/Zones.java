package org.switchboard.console.look;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** The time zones that people choose from. */
public final class Zones {
    // Others are other names of these, or offsets.
    private static final Pattern REGIONS =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    /** By their names in the IANA database, those of cities and UTC. */
    public static final List<String> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> REGIONS.matcher(id).matches())
            .sorted()
            .toList();

    private Zones() {}
}
