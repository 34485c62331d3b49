package org.switchboard.core.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.tenancy.Role;

/** A tenant's accounts. To be used inside {@link org.switchboard.core.tenancy.TenantScope}. */
public interface Accounts {
    /** Adds an account. CONFLICT on {@code email} when the tenant has one with this e-mail. */
    void add(Account account);

    /** By id. */
    Optional<Account> findById(UUID id);

    /** By e-mail. */
    Optional<Account> findByEmail(Email email);

    /** Accounts of a role, by name. */
    List<Account> list(Role role);
}
