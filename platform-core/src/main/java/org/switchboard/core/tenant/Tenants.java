package org.switchboard.core.tenant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/** The registry of tenants. Each method is a transaction of its own unless one is running. */
public interface Tenants {

    /** Adds a tenant in {@code PROVISIONING} and the job that makes its schema. CONFLICT when the slug is taken. */
    void add(Tenant tenant, Optional<FirstAdmin> admin);

    /** By id. */
    Optional<Tenant> findById(TenantId id);

    /** Those of these ids that there are, in no order. */
    List<Tenant> findAll(Collection<TenantId> ids);

    /** By id; nobody else changes it until the transaction ends. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    Tenant lock(TenantId id);

    /** By the name in URLs. */
    Optional<Tenant> findBySlug(Slug slug);

    /** By schema. */
    Optional<Tenant> findBySchema(TenantSchema schema);

    /** By schema, unless it is gone or on its way out: then what its jobs would do must not happen any more. */
    Optional<Tenant> findServed(TenantSchema schema);

    /** The admin who still has to be created, while the tenant isn't active. */
    Optional<FirstAdmin> findPendingAdmin(TenantId id);

    /** A page of the registry; touches no tenant schema. */
    List<Tenant> list(TenantFilter filter);

    /** How many tenants match, whatever the page. */
    long count(TenantFilter filter);

    /** How many there are in each status that occurs. One query. */
    Map<TenantStatus, Long> countByStatus();

    /** Notes the newest migration of its schema. */
    void migrated(TenantId id, String schemaVersion);

    /** Marks it ready to use and forgets the pending admin; only while it is being set up, else nothing happens. */
    void activate(TenantId id);

    /** Marks that provisioning stopped; only while it is being set up, else nothing happens. */
    void fail(TenantId id, String reason);

    /** Back to {@code PROVISIONING} with a new job; only from {@code FAILED}, otherwise CONFLICT. */
    void retry(TenantId id);

    /** Keeps its people out; only from {@code ACTIVE}, otherwise CONFLICT. The reason is for those who run the platform. */
    void suspend(TenantId id, Optional<String> reason);

    /** Lets its people in again; only from {@code SUSPENDED}, otherwise CONFLICT. */
    void resume(TenantId id);

    /** Another name and address; the schema stays. CONFLICT when the slug is taken, or it is being removed. */
    void rename(TenantId id, String name, Slug slug);

    /** Begins its end in the running transaction; not while it is being set up or removed: CONFLICT. */
    Tenant offboard(TenantId id);

    /** Shows in the registry how its removal is going; empty: nothing to tell. */
    void tell(TenantId id, Optional<String> detail);

    /** Takes it out of the registry, when nothing refers to it any more; again is harmless. */
    void remove(TenantId id);
}
