package org.switchboard.core.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.AccountFilter;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.identity.CreateAccount;
import org.switchboard.core.identity.Email;
import org.switchboard.core.identity.NewAccount;
import org.switchboard.core.identity.Password;
import org.switchboard.core.identity.PasswordHasher;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Keeps a tenant's customers. */
@ApplicationScoped
public class Customers {
    private final TenantScope scope;
    private final Accounts accounts;
    private final CreateAccount createAccount;
    private final PasswordHasher passwords;

    protected Customers() {
        this(null, null, null, null);
    }

    @Inject
    public Customers(TenantScope scope, Accounts accounts, CreateAccount createAccount, PasswordHasher passwords) {
        this.scope = scope;
        this.accounts = accounts;
        this.createAccount = createAccount;
        this.passwords = passwords;
    }

    /** Makes a customer who can sign in at once. @throws DomainException INVALID_INPUT; CONFLICT on {@code email} */
    public Account create(TenantContext context, String name, String email, String password) {
        Permission.MANAGE_CUSTOMERS.require(context);
        Check check = new Check();
        String checkedName = check.text(name, "name", 120);
        Email address = check.value(email, "email", Email::new);
        Password secret = check.value(password, "password", Password::new);
        check.done();
        return createAccount.create(
                context, new NewAccount(address, checkedName, Role.CUSTOMER, passwords.hash(secret)));
    }

    /** All customers, by name. */
    public List<Account> list(TenantContext context) {
        Permission.MANAGE_CUSTOMERS.require(context);
        return scope.call(context, () -> accounts.list(Role.CUSTOMER));
    }

    /** Some of them; {@code text}: only those with it in name or e-mail. */
    public List<Account> list(
            TenantContext context, Optional<String> text, AccountFilter.Sort sort, int offset, int limit) {
        Permission.MANAGE_CUSTOMERS.require(context);
        AccountFilter filter = new AccountFilter(Role.CUSTOMER, text, sort, offset, limit);
        return scope.call(context, () -> accounts.list(filter));
    }

    /** One. @throws DomainException NOT_FOUND */
    public Account get(TenantContext context, UUID id) {
        Permission.MANAGE_CUSTOMERS.require(context);
        return scope.call(context, () -> accounts.findById(id))
                .filter(account -> account.role() == Role.CUSTOMER)
                .orElseThrow(() -> DomainException.notFound("customer"));
    }
}
