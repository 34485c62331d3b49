package org.switchboard.core.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Migrations;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenants;

/** What a platform admin can see of the fleet's migration, and do about it. */
@ApplicationScoped
public class ManageFleet {
    private final FleetRuns runs;
    private final Migrations migrations;
    private final MigrationConfig config;
    private final Tenants tenants;
    private final PlatformAudit audit;

    protected ManageFleet() {
        this(null, null, null, null, null);
    }

    @Inject
    public ManageFleet(
            FleetRuns runs, Migrations migrations, MigrationConfig config, Tenants tenants, PlatformAudit audit) {
        this.runs = runs;
        this.migrations = migrations;
        this.config = config;
        this.tenants = tenants;
        this.audit = audit;
    }

    /**
     * Where the fleet is.
     *
     * @param newest version that this build brings tenants to
     * @param oldestServed tenants below are fenced until they are migrated
     * @param rings the configured steps
     * @param ring which of them the run is in, from 1
     * @param run empty when nobody was behind since this build came
     */
    public record Status(int newest, int oldestServed, List<String> rings, int ring, Optional<MigrationRun> run) {
        public Status {
            rings = List.copyOf(rings);
        }
    }

    /** Where the fleet is. A constant number of queries, whatever its size. */
    public Status status(Role role) {
        Permission.MANAGE_TENANTS.require(role);
        int newest = migrations.newestTenantVersion();
        Optional<MigrationRun> run = runs.find(newest);
        Rings rings = config.rings();
        return new Status(
                newest,
                Migrations.OLDEST_SERVED,
                rings.steps().stream().map(Rings.Step::toString).toList(),
                run.map(it -> rings.at(it.fleet(), it.done()) + 1)
                        .orElse(rings.steps().size()),
                run);
    }

    /** Tenants that failed or wait, the latest first. */
    public List<TenantMigration> troubles(Role role, int offset, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        return runs.troubles(migrations.newestTenantVersion(), offset, limit);
    }

    /** Lets a paused or stopped run go on. @throws DomainException CONFLICT when it doesn't wait */
    public void resume(Role role, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        if (!noted(AuditAction.MIGRATION_RESUMED, null, by, runs::resume)) {
            throw new DomainException(ProblemCode.CONFLICT, "No migration is paused or stopped.");
        }
    }

    /** Lets a run wait after the tenants under way. @throws DomainException CONFLICT when none runs */
    public void pause(Role role, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        if (!noted(AuditAction.MIGRATION_PAUSED, null, by, runs::pause)) {
            throw new DomainException(ProblemCode.CONFLICT, "No migration is running.");
        }
    }

    /** Tries everybody again who failed, also while the run waits. */
    public void retryAll(Role role, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        noted(AuditAction.MIGRATION_RETRIED, null, by, version -> {
            runs.retryAll(version);
            return true;
        });
    }

    /**
     * Tries a tenant again, also while the run waits.
     *
     * @throws DomainException NOT_FOUND when there is no such tenant; CONFLICT when its migration didn't fail
     */
    public void retry(Role role, TenantId tenant, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        if (tenants.findById(tenant).isEmpty()) {
            throw DomainException.notFound("tenant");
        }
        if (!noted(AuditAction.MIGRATION_RETRIED, tenant, by, version -> runs.retry(version, tenant))) {
            throw new DomainException(ProblemCode.CONFLICT, "This tenant's migration hasn't failed.");
        }
    }

    private boolean noted(AuditAction action, TenantId tenant, UUID by, IntPredicate change) {
        int version = migrations.newestTenantVersion();
        return audit.recordIf(() -> change.test(version), Actor.platformAdmin(by), action, tenant);
    }
}
