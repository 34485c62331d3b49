package org.switchboard.core.tenant;

import java.util.List;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/** The registry of tenants. Each method is a transaction of its own unless one is running. */
public interface Tenants {

    /** Adds a tenant in {@code PROVISIONING} and the job that makes its schema. CONFLICT when the slug is taken. */
    void add(Tenant tenant, FirstAdmin admin);

    /** By id. */
    Optional<Tenant> findById(TenantId id);

    /** By the name in URLs. */
    Optional<Tenant> findBySlug(Slug slug);

    /** By schema. */
    Optional<Tenant> findBySchema(TenantSchema schema);

    /** The admin who still has to be created, while the tenant isn't active. */
    Optional<FirstAdmin> findPendingAdmin(TenantId id);

    /** A page of the registry; touches no tenant schema. */
    List<Tenant> list(TenantFilter filter);

    /** How many tenants match, whatever the page. */
    long count(TenantFilter filter);

    /** Marks it ready to use; forgets the pending admin. */
    void activate(TenantId id, String schemaVersion);

    /** Marks that provisioning stopped. */
    void fail(TenantId id, String reason);

    /** Back to {@code PROVISIONING} with a new job; only from {@code FAILED}, otherwise CONFLICT. */
    void retry(TenantId id);
}
