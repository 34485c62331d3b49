package org.switchboard.core.tenant;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * A client organisation in the registry.
 *
 * @param statusDetail why provisioning failed, in words
 * @param schemaVersion newest migration applied; absent before provisioning
 */
public record Tenant(
        TenantId id,
        TenantSchema schema,
        Slug slug,
        String name,
        TenantStatus status,
        Optional<String> statusDetail,
        Optional<String> schemaVersion,
        String plan,
        Instant createdAt) {
    public Tenant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(status, "status");
    }

    /** The platform at work for this tenant. */
    public TenantContext asSystem() {
        return TenantContext.system(id, schema);
    }

    /** What the platform's audit log tells of it: no names, for the log outlives the tenant. */
    public Fields audited() {
        return Fields.of("status", status);
    }
}
