package org.switchboard.system.drill;

import java.util.UUID;

/** What an id in a request is the id of. */
enum Kind {
    TENANT,
    /** A tenant without people of the drill, to be changed. */
    SPARE_TENANT,
    SLUG,
    AGENT,
    NUMBER,
    /** A number's digits. */
    CALLER_NUMBER,
    CUSTOMER,
    CALL,
    DO_NOT_CALL,
    LEAD,
    WEBHOOK_EVENT;

    /** Whether platform admins know it. */
    boolean isOfTheRegistry() {
        return this == TENANT || this == SPARE_TENANT || this == SLUG;
    }

    /** An id of the same form and, where time is in it, of the same time, that nothing has. */
    String missingLike(String id) {
        return switch (this) {
            case SLUG -> id.substring(0, id.length() - 4) + "zzzz";
            case CALLER_NUMBER -> id.substring(0, id.length() - 7) + "5550000";
            default -> neighbour(UUID.fromString(id)).toString();
        };
    }

    // A cursor is a point in time: one bit of chance is another id at the same time.
    private static UUID neighbour(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ 1);
    }
}
