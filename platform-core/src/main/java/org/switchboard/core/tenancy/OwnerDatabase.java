package org.switchboard.core.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as its owner: for migrations and provisioning only. It has no pool: it is used seldom, and connections of
 * this power shouldn't lie about.
 */
@ApplicationScoped
public class OwnerDatabase {
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final DatabaseConfig config;

    protected OwnerDatabase() {
        this.config = null;
    }

    @Inject
    public OwnerDatabase(DatabaseConfig config) {
        this.config = config;
        configure(source);
    }

    private void configure(PGSimpleDataSource target) {
        target.setUrl(config.url());
        target.setUser(config.ownerUser());
        target.setPassword(config.ownerPassword());
        target.setApplicationName("switchboard-owner");
        // Details of errors quote values, and exceptions are logged.
        target.setLogServerErrorDetail(false);
    }

    /** For Flyway. */
    DataSource dataSource() {
        return source;
    }

    /** One connection for all that is to be done with a schema. */
    OwnerConnection connection() {
        OwnerConnection one = new OwnerConnection();
        configure(one);
        return one;
    }

    /** One connection for many schemas, whose statements wait so long for locks and then fail. */
    OwnerConnection connection(Duration lockTimeout) {
        OwnerConnection one = connection();
        one.setOptions("-c lock_timeout=" + lockTimeout.toMillis());
        return one;
    }
}
