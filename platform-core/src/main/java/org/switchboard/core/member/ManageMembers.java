package org.switchboard.core.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.AccountRemoved;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.LoginDirectory;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Shows, changes and removes a tenant's members. A tenant always has an administrator, and nobody changes their own role. */
@ApplicationScoped
public class ManageMembers {
    private final TenantScope scope;
    private final Accounts accounts;
    private final LoginDirectory directory;
    private final EndAccess endAccess;
    private final Event<AccountRemoved> removed;
    private final Audit audit;

    protected ManageMembers() {
        this(null, null, null, null, null, null);
    }

    @Inject
    ManageMembers(
            TenantScope scope,
            Accounts accounts,
            LoginDirectory directory,
            EndAccess endAccess,
            Event<AccountRemoved> removed,
            Audit audit) {
        this.scope = scope;
        this.accounts = accounts;
        this.directory = directory;
        this.endAccess = endAccess;
        this.removed = removed;
        this.audit = audit;
    }

    /** What is to be otherwise; what is empty stays. */
    public record Change(Optional<String> name, Optional<Role> role, Optional<Boolean> active) {}

    /** Everybody, by name. */
    public List<Account> list(TenantContext context) {
        Permission.MANAGE_MEMBERS.require(context);
        return scope.call(context, accounts::list);
    }

    /** One. @throws DomainException NOT_FOUND */
    public Account get(TenantContext context, UUID id) {
        Permission.MANAGE_MEMBERS.require(context);
        return scope.call(context, () -> find(id));
    }

    /**
     * Changes a member. Who gets another role, or is switched off, has to sign in again, and their API keys end.
     *
     * @param expected throws when the member who is found isn't as they were looked at
     * @throws DomainException NOT_FOUND; INVALID_INPUT; FORBIDDEN for one's own role; CONFLICT when the tenant would have no
     *     administrator
     */
    public Account change(TenantContext context, UUID id, Change change, Consumer<Account> expected) {
        Permission.MANAGE_MEMBERS.require(context);
        return make(context, id, change, expected);
    }

    /**
     * Changes a customer's name, or switches them off or on.
     *
     * @param expected throws when the customer who is found isn't as they were looked at
     * @throws DomainException NOT_FOUND, also for an administrator; INVALID_INPUT
     */
    public Account changeCustomer(
            TenantContext context,
            UUID id,
            Optional<String> name,
            Optional<Boolean> active,
            Consumer<Account> expected) {
        Permission.MANAGE_CUSTOMERS.require(context);
        return make(context, id, new Change(name, Optional.empty(), active), found -> {
            if (found.role() != Role.CUSTOMER) {
                throw DomainException.notFound("customer");
            }
            expected.accept(found);
        });
    }

    private Account make(TenantContext context, UUID id, Change change, Consumer<Account> expected) {
        Check check = new Check();
        Optional<String> name = change.name().map(text -> check.text(text, "name", 120));
        check.done();
        Account changed = scope.call(context, () -> {
            Set<UUID> administrators = accounts.lockAdministrators();
            Account now = find(id);
            expected.accept(now);
            Role role = change.role().orElse(now.role());
            if (role != now.role() && id.equals(context.person())) {
                throw new DomainException(
                        ProblemCode.FORBIDDEN, "Nobody changes their own role. Ask another administrator.");
            }
            Account next =
                    now.with(name.orElse(now.name()), role, change.active().orElse(now.active()));
            if (role != Role.TENANT_ADMIN || !next.active()) {
                requireAnother(administrators, id);
            }
            accounts.change(next);
            audit.record(context, AuditAction.ACCOUNT_CHANGED, id, now.audited(), next.audited());
            if (!next.name().equals(now.name())) {
                audit.record(context, AuditAction.ACCOUNT_RENAMED, id, Fields.NONE, Fields.NONE);
            }
            endAccess.later(context, id);
            return next;
        });
        endAccess.now(context, id);
        return changed;
    }

    /**
     * Takes a member out of the tenant: sessions and API keys end, agents are taken away, e-mail and name are forgotten.
     *
     * @throws DomainException NOT_FOUND; CONFLICT when the tenant would have no administrator
     */
    public void remove(TenantContext context, UUID id) {
        Permission.MANAGE_MEMBERS.require(context);
        Account gone = scope.call(context, () -> {
            Set<UUID> administrators = accounts.lockAdministrators();
            Account account = find(id);
            requireAnother(administrators, id);
            audit.record(context, AuditAction.ACCOUNT_REMOVED, id, account.audited(), Fields.NONE);
            removed.fire(new AccountRemoved(id));
            accounts.remove(id);
            endAccess.later(context, id);
            return account;
        });
        directory.remove(gone.email(), context.tenant());
        endAccess.now(context, id);
    }

    private Account find(UUID id) {
        return accounts.findById(id).orElseThrow(() -> DomainException.notFound("member"));
    }

    private static void requireAnother(Set<UUID> administrators, UUID id) {
        if (administrators.equals(Set.of(id))) {
            throw new DomainException(
                    ProblemCode.CONFLICT, "This is the last administrator. Make somebody else one before.");
        }
    }
}
