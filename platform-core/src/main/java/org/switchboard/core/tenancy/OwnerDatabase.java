package org.switchboard.core.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * The database as its owner: for migrations and provisioning only. It has no pool: it is used seldom, and connections of
 * this power shouldn't lie about for more than seconds.
 */
@ApplicationScoped
public class OwnerDatabase {
    // Whatever is done with a schema is recorded afterwards by a commit that waits for the disk, also for those before
    // it: to
    // wait for each would only take longer.
    private static final String WITHOUT_WAITING = "-c synchronous_commit=off";
    private static final Executor SOON = CompletableFuture.delayedExecutor(10, TimeUnit.SECONDS);

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final AtomicReference<OwnerConnection> spare = new AtomicReference<>();
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
        // A script goes to the server as it is. Otherwise the driver cuts it up itself, and fails at bodies of
        // functions.
        target.setPreferQueryMode(PreferQueryMode.EXTENDED_FOR_PREPARED);
    }

    /** For Flyway. */
    DataSource dataSource() {
        return source;
    }

    /**
     * One connection for all that is to be done with a schema. Who comes within seconds gets the same, which knows the catalog
     * already: tenants often come one after the other. After a failure it is closed, which undoes what was begun.
     */
    <T> T lend(Function<OwnerConnection, T> work) {
        OwnerConnection kept = spare.getAndSet(null);
        OwnerConnection one = kept != null && kept.answers() ? kept : connection();
        T result;
        try {
            result = work.apply(one);
        } catch (RuntimeException e) {
            one.close();
            throw e;
        }
        keep(one);
        return result;
    }

    private void keep(OwnerConnection one) {
        if (spare.compareAndSet(null, one)) {
            SOON.execute(() -> closeIfSpare(one));
        } else {
            one.close();
        }
    }

    private void closeIfSpare(OwnerConnection one) {
        if (spare.compareAndSet(one, null)) {
            one.close();
        }
    }

    @PreDestroy
    void closeSpare() {
        Optional.ofNullable(spare.getAndSet(null)).ifPresent(OwnerConnection::close);
    }

    private OwnerConnection connection() {
        OwnerConnection one = new OwnerConnection();
        configure(one);
        one.setOptions(WITHOUT_WAITING);
        return one;
    }

    /** One connection for many schemas, whose statements wait so long for locks and then fail. */
    OwnerConnection connection(Duration lockTimeout) {
        OwnerConnection one = connection();
        one.setOptions(WITHOUT_WAITING + " -c lock_timeout=" + lockTimeout.toMillis());
        return one;
    }
}
