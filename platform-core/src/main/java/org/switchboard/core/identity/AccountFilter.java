package org.switchboard.core.identity;

import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.tenancy.Role;

/**
 * Which accounts to list.
 *
 * @param role only these
 * @param text only those with it in name or e-mail, in whatever case
 * @param offset how many to leave out
 * @param limit at most so many
 */
public record AccountFilter(Role role, Optional<String> text, Sort sort, int offset, int limit) {
    /** In which order. */
    public enum Sort {
        NAME,
        NEWEST,
        OLDEST
    }

    public AccountFilter {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(sort, "sort");
    }
}
