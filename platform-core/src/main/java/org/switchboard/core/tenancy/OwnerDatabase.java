package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as its owner: for migrations and provisioning only. It has no pool: it is used seldom, and connections of
 * this power shouldn't lie about.
 */
@ApplicationScoped
public class OwnerDatabase {
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    protected OwnerDatabase() {}

    @Inject
    public OwnerDatabase(DatabaseConfig config) {
        source.setUrl(config.url());
        source.setUser(config.ownerUser());
        source.setPassword(config.ownerPassword());
        source.setApplicationName("switchboard-owner");
    }

    /** A new connection as owner; the caller closes it. */
    public Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** For Flyway. */
    DataSource dataSource() {
        return source;
    }
}
