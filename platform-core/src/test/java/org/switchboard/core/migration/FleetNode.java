package org.switchboard.core.migration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.core.it.TestDatabase;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.DatabaseConfig;
import org.switchboard.core.tenancy.Fence;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.OwnerDatabase;

/** What looks after the fleet, as on one node; also as a process of its own, so that it can be killed. */
final class FleetNode implements AutoCloseable {
    // Six lines for each tenant cost as much as its migration.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.WARNING);
    }

    private final Fence fence = new Fence();
    private final FleetRuns runs;
    private final FleetMigrator migrator;
    private final TestPool pool;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Starts it. */
    FleetNode(String url, MigrationConfig config) {
        pool = pool(url);
        PlatformSql sql = new PlatformSql(pool);
        runs = new FleetRuns(sql);
        migrator = new FleetMigrator(
                new FleetRegistry(sql),
                runs,
                new FleetLease(sql),
                new Migrations(
                        new OwnerDatabase(new DatabaseConfig(url, "switchboard_owner", TestDatabase.OWNER_PASSWORD))),
                config,
                fence);
        migrator.start(clock, threads, FleetIT.OLD);
    }

    private static TestPool pool(String url) {
        TestPool source = new TestPool();
        source.setUrl(url);
        source.setUser("switchboard_app");
        source.setPassword(TestDatabase.APP_PASSWORD);
        return source;
    }

    FleetRuns runs() {
        return runs;
    }

    Fence fence() {
        return fence;
    }

    /** Arguments: URL. Ends when it is killed. */
    public static void main(String[] arguments) {
        new FleetNode(arguments[0], new MigrationConfig("1,1%,10%", 2, 100, 2000));
    }

    @Override
    public void close() {
        migrator.stop();
        clock.shutdownNow();
        threads.shutdownNow();
        pool.end();
    }
}
