package org.switchboard.core.migration;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.switchboard.core.LogContext;
import org.switchboard.core.migration.FleetRegistry.Candidate;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.TenantMigrator;

/**
 * Migrates who is behind, ring by ring, on the elected node. Before each tenant it asks whether it still leads and whether
 * the run still goes on, so it ends soon when one of these changes; tenants under way are finished.
 */
final class FleetRunner {
    private static final Logger LOG = System.getLogger(FleetRunner.class.getName());
    private static final int MOST_AT_ONCE = 10_000;

    private final FleetRegistry registry;
    private final FleetRuns runs;
    private final FleetLease lease;
    private final Migrations migrations;
    private final MigrationConfig config;
    private final Executor executor;

    FleetRunner(
            FleetRegistry registry,
            FleetRuns runs,
            FleetLease lease,
            Migrations migrations,
            MigrationConfig config,
            Executor executor) {
        this.registry = registry;
        this.runs = runs;
        this.lease = lease;
        this.migrations = migrations;
        this.config = config;
        this.executor = executor;
    }

    /** Does what there is to do now; returns when that is done, the run is halted, or another node leads. */
    void run() {
        int version = migrations.newestTenantVersion();
        List<Candidate> retries = registry.retries(version, MOST_AT_ONCE);
        migrate(retries, () -> registry.isLedBy(lease.runner()), failed -> {});
        if (!registry.due(version, 1).isEmpty()) {
            registry.open(version);
        }
        while (registry.goesOn(version, lease.runner()) && ring(version)) {
            LOG.log(Level.DEBUG, "a ring is done");
        }
        registry.finish(version);
    }

    /** Migrates the rest of the current ring; false when nobody is due. */
    private boolean ring(int version) {
        MigrationRun run = runs.find(version).orElseThrow();
        int ring = config.rings().at(run.fleet(), run.done());
        int size = config.rings().end(ring, run.fleet()) - run.done();
        List<Candidate> batch = registry.due(version, Math.max(1, Math.min(size, MOST_AT_ONCE)));
        if (!batch.isEmpty()) {
            LOG.log(Level.INFO, "migrating {0} tenants to version {1}, ring {2}", batch.size(), version, ring + 1);
        }
        migrate(batch, () -> registry.goesOn(version, lease.runner()), failed -> failed(failed, version, ring == 0));
        return !batch.isEmpty();
    }

    private void failed(Candidate tenant, int version, boolean canary) {
        int failures = registry.countFailure(version);
        if (canary) {
            registry.stop(version, "The first tenants come first, and tenant " + tenant.tenant() + " failed.");
        } else if (failures >= config.maxFailures()) {
            registry.stop(version, failures + " tenants failed.");
        }
    }

    private interface OnFailure {
        void handle(Candidate tenant);
    }

    private void migrate(List<Candidate> batch, BooleanSupplier goesOn, OnFailure onFailure) {
        Queue<Candidate> waiting = new ConcurrentLinkedQueue<>(batch);
        int workers = Math.min(config.parallel(), batch.size());
        CompletableFuture.allOf(Stream.generate(
                                () -> CompletableFuture.runAsync(() -> work(waiting, goesOn, onFailure), executor))
                        .limit(workers)
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void work(Queue<Candidate> waiting, BooleanSupplier goesOn, OnFailure onFailure) {
        try (TenantMigrator migrator = migrations.migrator(config.lockTimeout())) {
            while (!waiting.isEmpty() && goesOn.getAsBoolean()) {
                Candidate next = waiting.poll();
                if (next != null) {
                    LogContext.run("tenant=" + next.schema(), () -> migrate(migrator, next, onFailure));
                }
            }
        }
    }

    private void migrate(TenantMigrator migrator, Candidate tenant, OnFailure onFailure) {
        int version = migrations.newestTenantVersion();
        long start = System.nanoTime();
        try {
            migrator.migrate(tenant.schema());
            registry.done(tenant, version, lease.runner(), since(start));
        } catch (TenantMigrator.Failed e) {
            LOG.log(Level.WARNING, "migration of tenant {0} was undone: {1}", tenant.tenant(), e.getMessage());
            if (e.isPassing()) {
                registry.postponed(tenant, version, lease.runner(), since(start), e.getMessage());
            } else {
                registry.failed(tenant, version, lease.runner(), since(start), e.getMessage());
                onFailure.handle(tenant);
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
