package org.switchboard.api.page;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.switchboard.core.problem.DomainException;

/** Which part of a list. Text, so that a malformed value is a problem of its field and not of the address. */
public class PageParameters {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    @QueryParam("limit")
    String limit;

    @QueryParam("cursor")
    String cursor;

    /** How many at most. */
    public int limit() {
        if (limit == null) {
            return USUAL;
        }
        try {
            int given = Integer.parseInt(limit);
            if (given >= 1 && given <= MOST) {
                return given;
            }
        } catch (NumberFormatException e) {
            // Same answer as for a number out of range.
        }
        throw DomainException.invalid("limit", "Give a whole number from 1 to " + MOST + ".");
    }

    /** Where to go on; empty: at the beginning. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    }
}
