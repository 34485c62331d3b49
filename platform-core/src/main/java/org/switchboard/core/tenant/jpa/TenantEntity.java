package org.switchboard.core.tenant.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.JsonConverter;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Slug;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;

@Entity
@Table(schema = "platform", name = "tenant")
class TenantEntity {
    @Id
    UUID id;

    @Column(name = "schema_name")
    String schemaName;

    String slug;
    String name;

    @Enumerated(EnumType.STRING)
    TenantStatus status;

    @Column(name = "status_detail")
    String statusDetail;

    @Column(name = "schema_version")
    String schemaVersion;

    String plan;

    @Convert(converter = JsonConverter.class)
    @Column(name = "pending_admin")
    String pendingAdmin;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    int version;

    protected TenantEntity() {}

    TenantEntity(Tenant tenant, String pendingAdmin) {
        id = tenant.id().value();
        schemaName = tenant.schema().name();
        slug = tenant.slug().value();
        name = tenant.name();
        status = tenant.status();
        plan = tenant.plan();
        this.pendingAdmin = pendingAdmin;
        createdAt = tenant.createdAt();
        updatedAt = tenant.createdAt();
    }

    Tenant toTenant() {
        return new Tenant(
                new TenantId(id),
                new TenantSchema(schemaName),
                new Slug(slug),
                name,
                status,
                Optional.ofNullable(statusDetail),
                Optional.ofNullable(schemaVersion),
                plan,
                createdAt);
    }
}
