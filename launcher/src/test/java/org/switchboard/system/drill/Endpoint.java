package org.switchboard.system.drill;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way in that is deployed.
 *
 * @param method of HTTP
 * @param path below {@code /api/}, or from {@code /console/} on for a page, with names in braces
 * @param slots the values it takes
 */
record Endpoint(String method, String path, Set<Slot> slots) {
    Endpoint {
        slots = Set.copyOf(slots);
    }

    /** The same at another address, which may have filled in a part of the path. */
    Endpoint at(String otherPath) {
        Set<Slot> left = slots.stream()
                .filter(slot -> slot.in() != Slot.In.PATH || otherPath.contains("{" + slot.name() + "}"))
                .collect(Collectors.toSet());
        return new Endpoint(method, otherPath, left);
    }

    /** What recipes name it by. */
    String key() {
        return method + " " + path;
    }
}
