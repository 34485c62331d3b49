package org.switchboard.core.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.switchboard.core.Page;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Shows calls: an administrator all of the tenant's, a customer those of assigned agents. */
@ApplicationScoped
public class FindCalls {
    private final TenantScope scope;
    private final Calls calls;

    protected FindCalls() {
        this(null, null);
    }

    @Inject
    public FindCalls(TenantScope scope, Calls calls) {
        this.scope = scope;
        this.calls = calls;
    }

    /** A page, newest first. */
    public Page<CallSummary> list(TenantContext context, CallFilter filter) {
        Permission.READ_CALLS.require(context);
        return scope.call(context, () -> calls.list(filter));
    }

    /** One, with transcript. @throws org.switchboard.core.problem.DomainException NOT_FOUND, also when it is foreign */
    public Call get(TenantContext context, CallId id) {
        Permission.READ_CALLS.require(context);
        return scope.call(context, () -> calls.get(id));
    }
}
