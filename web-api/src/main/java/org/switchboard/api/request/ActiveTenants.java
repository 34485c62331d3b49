package org.switchboard.api.request;

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
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

/** Tenants that people may work in. Remembered for a few seconds: a change on another node is seen after that. */
@ApplicationScoped
class ActiveTenants {
    @Inject
    Tenants tenants;

    private final Cache<TenantId, Tenant> recent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(5))
            .maximumSize(10_000)
            .build();

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Tenant changed) {
        recent.invalidate(changed.id());
    }

    /** The tenant. @throws DomainException TENANT_NOT_ACTIVE */
    Tenant get(TenantId id) {
        Tenant tenant = recent.get(id, unseen -> tenants.findById(unseen).orElse(null));
        if (tenant == null || tenant.status() != TenantStatus.ACTIVE) {
            throw new DomainException(
                    ProblemCode.TENANT_NOT_ACTIVE, "This tenant is not active; ask whoever runs the platform.");
        }
        return tenant;
    }
}
