package org.switchboard.core.tenant.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.audit.PlatformAudit;
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
import org.switchboard.core.tenant.TenantSteps;
import org.switchboard.core.tenant.TenantTask;
import org.switchboard.core.tenant.Tenants;

@ApplicationScoped
@Transactional
class JpaTenants implements Tenants {
    private static final String MATCHES =
            " FROM TenantEntity t WHERE (:text = '' OR LOWER(t.name) LIKE :like OR t.slug LIKE :like)"
                    + " AND (:any = TRUE OR t.status = :status) AND (:plan = '' OR t.plan = :plan)";
    private static final Map<TenantFilter.Order, String> ORDER = new EnumMap<>(Map.of(
            TenantFilter.Order.NEWEST, " ORDER BY t.createdAt DESC, t.id DESC",
            TenantFilter.Order.OLDEST, " ORDER BY t.createdAt, t.id",
            TenantFilter.Order.NAME, " ORDER BY LOWER(t.name), t.id"));

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    @Inject
    FirstAdminJson json;

    @Inject
    TenantSteps steps;

    @Inject
    PlatformAudit audit;

    @Inject
    Event<Tenant> changed;

    @Override
    public void add(Tenant tenant, Optional<FirstAdmin> admin) {
        platform.persist(new TenantEntity(tenant, admin.map(json::write).orElse(null)));
        flushWithFreeSlug();
        steps.start(tenant.id(), TenantTask.PROVISIONING);
        jobs.add(tenant.schema(), ProvisionTenant.KIND, tenant.id().value());
    }

    private void flushWithFreeSlug() {
        try {
            platform.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isUnique(e, "tenant_slug_uk")) {
                throw DomainException.at(
                        ProblemCode.CONFLICT, "slug", "Another tenant has this name in its address; choose another.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Tenant> findById(TenantId id) {
        return Optional.ofNullable(platform.find(TenantEntity.class, id.value()))
                .map(TenantEntity::toTenant);
    }

    @Override
    public List<Tenant> findAll(Collection<TenantId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return platform.createQuery("SELECT t FROM TenantEntity t WHERE t.id IN :ids", TenantEntity.class)
                .setParameter("ids", ids.stream().map(TenantId::value).toList())
                .getResultStream()
                .map(TenantEntity::toTenant)
                .toList();
    }

    @Override
    public Tenant lock(TenantId id) {
        return entity(id).toTenant();
    }

    @Override
    public Optional<Tenant> findBySlug(Slug slug) {
        return findBy("slug", slug.value());
    }

    @Override
    public Optional<Tenant> findBySchema(TenantSchema schema) {
        return findBy("schemaName", schema.name());
    }

    @Override
    public Optional<Tenant> findServed(TenantSchema schema) {
        return findBySchema(schema).filter(tenant -> tenant.status() != TenantStatus.OFFBOARDING);
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
        return Optional.ofNullable(platform.find(TenantEntity.class, id.value()))
                .map(tenant -> tenant.pendingAdmin)
                .map(json::read);
    }

    @Override
    public List<Tenant> list(TenantFilter filter) {
        return query("SELECT t" + MATCHES + ORDER.get(filter.order()), filter, TenantEntity.class)
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

    @Override
    public Map<TenantStatus, Long> countByStatus() {
        Map<TenantStatus, Long> counts = new EnumMap<>(TenantStatus.class);
        platform.createQuery("SELECT t.status, COUNT(t) FROM TenantEntity t GROUP BY t.status", Object[].class)
                .getResultList()
                .forEach(row -> counts.put((TenantStatus) row[0], (Long) row[1]));
        return counts;
    }

    private <T> TypedQuery<T> query(String jpql, TenantFilter filter, Class<T> result) {
        String text = filter.text().strip().toLowerCase(Locale.ROOT);
        return platform.createQuery(jpql, result)
                .setParameter("text", text)
                .setParameter("like", "%" + text.replace("%", "").replace("_", "") + "%")
                .setParameter("any", filter.status().isEmpty())
                .setParameter("plan", filter.plan().orElse(""))
                .setParameter("status", filter.status().orElse(TenantStatus.ACTIVE));
    }

    @Override
    public void migrated(TenantId id, String schemaVersion) {
        entity(id).schemaVersion = schemaVersion;
    }

    @Override
    public void activate(TenantId id) {
        TenantEntity tenant = entity(id);
        if (tenant.status == TenantStatus.PROVISIONING) {
            tenant.pendingAdmin = null;
            move(tenant, TenantStatus.ACTIVE, null);
        }
    }

    @Override
    public void fail(TenantId id, String reason) {
        TenantEntity tenant = entity(id);
        if (tenant.status == TenantStatus.PROVISIONING) {
            move(tenant, TenantStatus.FAILED, reason);
        }
    }

    @Override
    public void retry(TenantId id) {
        TenantEntity tenant =
                require(entity(id), EnumSet.of(TenantStatus.FAILED), "Only a tenant whose setup failed can be retried");
        move(tenant, TenantStatus.PROVISIONING, null);
        steps.start(id, TenantTask.PROVISIONING);
        jobs.add(new TenantSchema(tenant.schemaName), ProvisionTenant.KIND, tenant.id);
    }

    @Override
    public void suspend(TenantId id, Optional<String> reason) {
        TenantEntity tenant =
                require(entity(id), EnumSet.of(TenantStatus.ACTIVE), "Only an active tenant can be suspended");
        move(tenant, TenantStatus.SUSPENDED, reason.orElse(null));
    }

    @Override
    public void resume(TenantId id) {
        TenantEntity tenant =
                require(entity(id), EnumSet.of(TenantStatus.SUSPENDED), "Only a suspended tenant can be resumed");
        move(tenant, TenantStatus.ACTIVE, null);
    }

    @Override
    public void rename(TenantId id, String name, Slug slug) {
        TenantEntity tenant = require(
                entity(id),
                EnumSet.complementOf(EnumSet.of(TenantStatus.OFFBOARDING)),
                "A tenant on its way out can't be renamed");
        tenant.name = name;
        tenant.slug = slug.value();
        // Before others hear of it: what they ask the database would flush it, too.
        flushWithFreeSlug();
        move(tenant, tenant.status, tenant.statusDetail);
    }

    @Override
    public Tenant offboard(TenantId id) {
        TenantEntity tenant = require(
                entity(id),
                EnumSet.of(TenantStatus.ACTIVE, TenantStatus.SUSPENDED, TenantStatus.FAILED),
                "This tenant can't be offboarded now");
        tenant.pendingAdmin = null;
        move(tenant, TenantStatus.OFFBOARDING, null);
        return tenant.toTenant();
    }

    @Override
    public void tell(TenantId id, Optional<String> detail) {
        TenantEntity tenant = entity(id);
        move(tenant, tenant.status, detail.orElse(null));
    }

    @Override
    public void remove(TenantId id) {
        TenantEntity tenant = platform.find(TenantEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (tenant != null) {
            require(tenant, EnumSet.of(TenantStatus.OFFBOARDING), "Only a tenant on its way out can be removed");
            platform.remove(tenant);
            audit.record(
                    Actor.SYSTEM,
                    AuditAction.TENANT_REMOVED,
                    id,
                    tenant.toTenant().audited(),
                    Fields.NONE);
            changed.fire(tenant.toTenant());
        }
    }

    private static TenantEntity require(TenantEntity tenant, Set<TenantStatus> wanted, String otherwise) {
        if (!wanted.contains(tenant.status)) {
            throw tenant.status.conflict(otherwise);
        }
        return tenant;
    }

    private void move(TenantEntity tenant, TenantStatus status, String detail) {
        tenant.status = status;
        tenant.statusDetail = detail;
        tenant.updatedAt = clock.instant();
        changed.fire(tenant.toTenant());
    }

    // Locked, so that of two changes at once the second sees the state that the first left.
    private TenantEntity entity(TenantId id) {
        TenantEntity found = platform.find(TenantEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw DomainException.notFound("tenant");
        }
        return found;
    }
}
