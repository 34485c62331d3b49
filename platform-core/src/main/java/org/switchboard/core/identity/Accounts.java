package org.switchboard.core.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Some of them. */
    List<Account> list(AccountFilter filter);

    /** All accounts, by name. */
    List<Account> list();

    /**
     * Who administers the tenant now. Until the transaction ends nobody else changes that: who comes second sees what the first
     * one did.
     */
    Set<UUID> lockAdministrators();

    /** Another name, role or state; the account must be there. */
    void change(Account changed);

    /**
     * Takes the account out of the tenant: it is switched off for good, and e-mail and name are forgotten. Its id stays, for what the
     * person did refers to it, but no account is found by it any more.
     */
    void remove(UUID id);

    /** Another password; nothing happens when there is no such account. */
    void changePassword(UUID id, String passwordHash);
}
