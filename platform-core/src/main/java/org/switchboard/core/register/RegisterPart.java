package org.switchboard.core.register;

import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.tenancy.Role;

/**
 * Which part of a list.
 *
 * @param text only what has it in a name, an e-mail or the tenant's slug, in whatever case; empty: all
 * @param role only people of that role
 * @param order what comes first
 * @param descending the other way round
 * @param offset how many to leave out
 * @param limit at most so many
 */
public record RegisterPart(String text, Optional<Role> role, Order order, boolean descending, int offset, int limit) {

    /** What a list can be sorted by; equal ones by name. */
    public enum Order {
        NAME("lower(e.name)"),
        TENANT("lower(e.tenant_name)"),
        ROLE("e.role"),
        SIGNED_IN("e.signed_in_at"),
        CUSTOMERS("lower(e.customers)"),
        CALLS("e.calls_of_30_days"),
        SINCE("e.created_at");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    public RegisterPart {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(order, "order");
    }

    String orderBy() {
        return order.sql + (descending ? " DESC NULLS LAST" : " NULLS LAST") + ", lower(e.name), e.id";
    }
}
