package org.switchboard.core.tenant;

import java.util.Objects;
import java.util.Optional;

/**
 * Which tenants to list.
 *
 * @param text part of name or slug, case ignored; empty: all
 * @param status only these
 * @param plan only those with this plan
 * @param offset how many to leave out
 * @param limit at most so many, 1 to 200
 */
public record TenantFilter(
        String text, Optional<TenantStatus> status, Optional<String> plan, Order order, int offset, int limit) {

    /** What comes first. */
    public enum Order {
        /** The last that was added. */
        NEWEST,
        /** The first that was added. */
        OLDEST,
        /** By name. */
        NAME
    }

    public TenantFilter {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(plan, "plan");
        Objects.requireNonNull(order, "order");
        if (offset < 0 || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("offset from 0, limit from 1 to 200");
        }
    }

    /** Of any plan, newest first. */
    public TenantFilter(String text, Optional<TenantStatus> status, int offset, int limit) {
        this(text, status, Optional.empty(), Order.NEWEST, offset, limit);
    }
}
