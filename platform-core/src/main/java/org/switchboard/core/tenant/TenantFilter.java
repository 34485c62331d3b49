package org.switchboard.core.tenant;

import java.util.Objects;
import java.util.Optional;

/**
 * Which tenants to list, newest first.
 *
 * @param text part of name or slug, case ignored; empty: all
 * @param status only these
 * @param offset how many to leave out
 * @param limit at most so many, 1 to 200
 */
public record TenantFilter(String text, Optional<TenantStatus> status, int offset, int limit) {
    public TenantFilter {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(status, "status");
        if (offset < 0 || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("offset from 0, limit from 1 to 200");
        }
    }
}
