package org.switchboard.core.tenant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantId;

/** Tenants that people may work in. Remembered for a few seconds: a change counts at once here and soon on other nodes. */
@ApplicationScoped
public class ActiveTenants {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Tenants tenants;
    private final Cache<TenantId, Tenant> recent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    protected ActiveTenants() {
        this(null);
    }

    @Inject
    public ActiveTenants(Tenants tenants) {
        this.tenants = tenants;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Tenant changed) {
        recent.invalidate(changed.id());
    }

    /** The tenant, as it was a few seconds ago at most. @throws DomainException TENANT_NOT_ACTIVE */
    public Tenant get(TenantId id) {
        return active(recent.get(id, unseen -> tenants.findById(unseen).orElse(null)));
    }

    /** The tenant as it is, for what can't be taken back. Not inside a tenant's transaction. @throws DomainException TENANT_NOT_ACTIVE */
    public Tenant getNow(TenantId id) {
        return active(tenants.findById(id).orElse(null));
    }

    private static Tenant active(Tenant tenant) {
        if (tenant == null || tenant.status() != TenantStatus.ACTIVE) {
            throw notActive(tenant);
        }
        return tenant;
    }

    /** What the people of a tenant are told that isn't active; null: it doesn't exist any more. */
    public static DomainException notActive(Tenant tenant) {
        boolean suspended = tenant != null && tenant.status() == TenantStatus.SUSPENDED;
        return new DomainException(
                ProblemCode.TENANT_NOT_ACTIVE,
                suspended
                        ? "This tenant is suspended; ask whoever runs the platform."
                        : "This tenant is not active; ask whoever runs the platform.");
    }
}
