package org.switchboard.core.call;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;

/** The registry as it is; being asked by {@link Dialer} is the first thing that happens after an intent's commit. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class InterruptedTenants implements Tenants {
    @Inject
    @Delegate
    Tenants tenants;

    @Inject
    OutsideTransactions outside;

    @Override
    public Optional<Tenant> findById(TenantId id) {
        outside.run(() -> Interruptions.reach(Interruptions.Point.AFTER_INTENT));
        return tenants.findById(id);
    }
}
