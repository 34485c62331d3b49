package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings schemas up to date: {@code db/platform} once per installation, {@code db/tenant} once per tenant. */
@ApplicationScoped
public class Migrations {
    /**
     * The oldest version of a tenant's schema that this build's code can serve. Tenants below are fenced until they have been
     * migrated, so a release that raises it keeps people out for that long (docs/operations.md, Upgrades).
     */
    public static final int OLDEST_SERVED = 7;

    private static final String TENANT = "classpath:" + TenantScripts.FOLDER;

    private final OwnerDatabase owner;
    private volatile TenantScripts scripts;

    protected Migrations() {
        this(null);
    }

    @Inject
    public Migrations(OwnerDatabase owner) {
        this.owner = owner;
    }

    /** Migrates schema {@code platform}; creates it on an empty database. Done before the application is ready. */
    public void migratePlatform() {
        configure(owner.dataSource(), "platform", "classpath:db/platform")
                .load()
                .migrate();
    }

    /**
     * Migrates a tenant's schema, which must exist.
     *
     * @param connection what the schema was made with; opening others would cost more than the migration
     * @return the version it has now, for {@code platform.tenant.schema_version}
     */
    String migrateTenant(OwnerConnection connection, TenantSchema schema) {
        if (!runAll(connection, schema)) {
            tenant(connection, schema).migrate();
        }
        return Integer.toString(newestTenantVersion());
    }

    // After a failure the connection is closed by whoever opened it, which undoes what was done.
    private boolean runAll(OwnerConnection one, TenantSchema schema) {
        try (Connection connection = one.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = scripts().runAll(connection, schema);
            connection.commit();
            connection.setAutoCommit(true);
            return done;
        } catch (SQLException e) {
            throw new IllegalStateException("can't fill schema " + schema + ": SQL state " + e.getSQLState(), e);
        }
    }

    /**
     * For many tenants, one after the other, over one connection.
     *
     * @param lockTimeout how long a statement waits for a table that is in use before the migration is undone
     */
    public TenantMigrator migrator(Duration lockTimeout) {
        return new TenantMigrator(this, owner.connection(lockTimeout));
    }

    /** The newest version in this build, the one that {@link #migrateTenant} leads to. Found once. */
    public int newestTenantVersion() {
        return scripts().newest();
    }

    /** All that a tenant lacks in one transaction: it is at its old version or at the newest, never between. */
    Flyway tenant(DataSource source, TenantSchema schema) {
        return configure(source, schema.name())
                .resolvers(scripts())
                .skipDefaultResolvers(true)
                .callbackLocations(new String[0])
                .createSchemas(false)
                .group(true)
                .callbacks(new TenantGrants(schema))
                .load();
    }

    private TenantScripts scripts() {
        if (scripts == null) {
            scripts = TenantScripts.read(
                    configure(owner.dataSource(), "t_", TENANT).load().info().all());
        }
        return scripts;
    }

    private static FluentConfiguration configure(DataSource source, String schema, String... locations) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .defaultSchema(schema)
                .schemas(schema)
                .locations(locations)
                .validateMigrationNaming(true);
    }
}
