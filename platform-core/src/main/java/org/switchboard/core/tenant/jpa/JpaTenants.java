package org.switchboard.core.tenant.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.persistence.ConstraintViolations;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.FirstAdmin;
import org.switchboard.core.tenant.ProvisionTenant;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantFilter;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.Tenants;

@ApplicationScoped
@Transactional
class JpaTenants implements Tenants {
    private static final String MATCHES =
            " FROM TenantEntity t WHERE (:text = '' OR LOWER(t.name) LIKE :like OR t.slug LIKE :like)"
                    + " AND (:any = TRUE OR t.status = :status)";

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    FirstAdminJson json;

    @Inject
    Event<Tenant> changed;

    @Override
    public void add(Tenant tenant, FirstAdmin admin) {
        try {
            platform.persist(new TenantEntity(tenant, json.write(admin)));
            platform.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isUnique(e, "tenant_slug_uk")) {
                throw DomainException.at(
                        ProblemCode.CONFLICT, "slug", "Another tenant has this name in its address; choose another.");
            }
            throw e;
        }
        jobs.add(tenant.schema(), ProvisionTenant.KIND, tenant.id().value());
    }

    @Override
    public Optional<Tenant> findById(TenantId id) {
        return Optional.ofNullable(platform.find(TenantEntity.class, id.value()))
                .map(TenantEntity::toTenant);
    }

    @Override
    public Optional<Tenant> findBySlug(Slug slug) {
        return findBy("slug", slug.value());
    }

    @Override
    public Optional<Tenant> findBySchema(TenantSchema schema) {
        return findBy("schemaName", schema.name());
    }

    private Optional<Tenant> findBy(String attribute, String value) {
        return platform.createQuery(
                        "SELECT t FROM TenantEntity t WHERE t." + attribute + " = :value", TenantEntity.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(TenantEntity::toTenant);
    }

    @Override
    public Optional<FirstAdmin> findPendingAdmin(TenantId id) {
        return Optional.ofNullable(entity(id).pendingAdmin).map(json::read);
    }

    @Override
    public List<Tenant> list(TenantFilter filter) {
        return query("SELECT t" + MATCHES + " ORDER BY t.createdAt DESC, t.id DESC", filter, TenantEntity.class)
                .setFirstResult(filter.offset())
                .setMaxResults(filter.limit())
                .getResultStream()
                .map(TenantEntity::toTenant)
                .toList();
    }

    @Override
    public long count(TenantFilter filter) {
        return query("SELECT COUNT(t)" + MATCHES, filter, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(String jpql, TenantFilter filter, Class<T> result) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return platform.createQuery(jpql, result)
                .setParameter("text", text)
                .setParameter("like", "%" + text.replace("%", "").replace("_", "") + "%")
                .setParameter("any", filter.status().isEmpty())
                .setParameter("status", filter.status().orElse(TenantStatus.ACTIVE));
    }

    @Override
    public void activate(TenantId id, String schemaVersion) {
        TenantEntity tenant = entity(id);
        tenant.schemaVersion = schemaVersion;
        tenant.pendingAdmin = null;
        move(tenant, TenantStatus.ACTIVE, null);
    }

    @Override
    public void fail(TenantId id, String reason) {
        move(entity(id), TenantStatus.FAILED, reason);
    }

    @Override
    public void retry(TenantId id) {
        TenantEntity tenant = entity(id);
        if (tenant.status != TenantStatus.FAILED) {
            throw new DomainException(ProblemCode.CONFLICT, "Only a tenant whose setup failed can be retried.");
        }
        move(tenant, TenantStatus.PROVISIONING, null);
        jobs.add(new TenantSchema(tenant.schemaName), ProvisionTenant.KIND, tenant.id);
    }

    private void move(TenantEntity tenant, TenantStatus status, String detail) {
        tenant.status = status;
        tenant.statusDetail = detail;
        tenant.updatedAt = clock.instant();
        changed.fire(tenant.toTenant());
    }

    private TenantEntity entity(TenantId id) {
        TenantEntity found = platform.find(TenantEntity.class, id.value());
        if (found == null) {
            throw DomainException.notFound("tenant");
        }
        return found;
    }
}
