package org.switchboard.core.migration;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.switchboard.core.StartUp;
import org.switchboard.core.tenancy.Fence;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * Looks after the fleet on every node, every two seconds: who is fenced, whether somebody is behind, and if so, whether this
 * node is the one to migrate them. At the start it costs one look-up, however many tenants there are.
 */
@ApplicationScoped
public class FleetMigrator {
    private static final Logger LOG = System.getLogger(FleetMigrator.class.getName());
    private static final int BEFORE_ANYBODY_WORKS = 1;
    private static final long PERIOD_SECONDS = 2;

    private final FleetRegistry registry;
    private final FleetRuns runs;
    private final FleetLease lease;
    private final Migrations migrations;
    private final MigrationConfig config;
    private final Fence fence;
    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Resource
    ManagedExecutorService workers;

    private int oldestServed;
    private Set<TenantSchema> fenced = Set.of();
    private FleetRunner runner;
    private ExecutorService executor;
    private ScheduledFuture<?> watch;

    protected FleetMigrator() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public FleetMigrator(
            FleetRegistry registry,
            FleetRuns runs,
            FleetLease lease,
            Migrations migrations,
            MigrationConfig config,
            Fence fence) {
        this.registry = registry;
        this.runs = runs;
        this.lease = lease;
        this.migrations = migrations;
        this.config = config;
        this.fence = fence;
    }

    void onStart(@Observes @Priority(BEFORE_ANYBODY_WORKS) StartUp.Starting starting) {
        start(scheduler, workers, Migrations.OLDEST_SERVED);
    }

    /** The fence is up around tenants older than that version when this returns; nobody has been migrated yet. */
    void start(ScheduledExecutorService clock, ExecutorService threads, int servedFrom) {
        oldestServed = servedFrom;
        executor = threads;
        runner = new FleetRunner(registry, runs, lease, migrations, config, threads);
        long begin = System.nanoTime();
        fence();
        LOG.log(Level.INFO, "the fleet was looked at in {0} ms", (System.nanoTime() - begin) / 1_000_000);
        watch = clock.scheduleWithFixedDelay(this::look, 1, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Ends looking; tenants under way are finished, then the lease runs out. */
    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.cancel(false);
        }
    }

    private void look() {
        try {
            fence();
            if (busy.get()) {
                lease.take();
            } else if (registry.hasWork(migrations.newestTenantVersion()) && lease.take()) {
                busy.set(true);
                executor.execute(this::migrate);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t look after the fleet; trying again in some seconds", e);
        }
    }

    private void fence() {
        Set<TenantSchema> now = registry.fenced(oldestServed);
        fence.put(now);
        if (!now.equals(fenced)) {
            LOG.log(Level.INFO, "{0} tenants are fenced", now.size());
            fenced = now;
        }
    }

    private void migrate() {
        try {
            runner.run();
            lease.release();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "migrating the fleet was interrupted; going on in some seconds", e);
        } finally {
            busy.set(false);
        }
    }
}
