package org.switchboard.core.identity;

import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.tenancy.Role;

/**
 * Somebody's account in a tenant.
 *
 * @param role TENANT_ADMIN or CUSTOMER
 * @param active false: can't sign in
 */
public record Account(
        UUID id, Email email, String name, Role role, boolean active, String passwordHash, Instant createdAt) {
    /** The same account otherwise. */
    public Account with(String otherName, Role otherRole, boolean stillActive) {
        return new Account(id, email, otherName, otherRole, stillActive, passwordHash, createdAt);
    }

    /** What the audit log tells of it: not the name or e-mail, which are forgotten when somebody leaves. */
    public Fields audited() {
        return Fields.of("role", role).and("active", active);
    }

    @Override
    public String toString() {
        return "Account[" + id + ", " + role + "]";
    }
}
