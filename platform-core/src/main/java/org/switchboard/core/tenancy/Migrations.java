package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings schemas up to date: {@code db/platform} once per installation, {@code db/tenant} once per tenant. */
@ApplicationScoped
public class Migrations {
    private final OwnerDatabase owner;

    protected Migrations() {
        this(null);
    }

    @Inject
    public Migrations(OwnerDatabase owner) {
        this.owner = owner;
    }

    /** Migrates schema {@code platform}; creates it on an empty database. Done before the application is ready. */
    public void migratePlatform() {
        configure("platform", "classpath:db/platform").load().migrate();
    }

    /**
     * Migrates a tenant's schema, which must exist.
     *
     * @return the version it has now, for {@code platform.tenant.schema_version}
     */
    public String migrateTenant(TenantSchema schema) {
        Flyway flyway = configure(schema.name(), "classpath:db/tenant")
                .createSchemas(false)
                .load();
        flyway.migrate();
        MigrationInfo current = flyway.info().current();
        return current.getVersion().getVersion();
    }

    /** The newest version in this build, the one that {@link #migrateTenant} leads to. */
    public String newestTenantVersion() {
        MigrationInfo[] all =
                configure("t_", "classpath:db/tenant").load().info().all();
        return Arrays.stream(all)
                .map(info -> info.getVersion().getVersion())
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private FluentConfiguration configure(String schema, String location) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner.dataSource())
                .defaultSchema(schema)
                .schemas(schema)
                .locations(location)
                .validateMigrationNaming(true);
    }
}
