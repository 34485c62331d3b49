package org.switchboard.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Clock;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/**
 * The tenant's audit log, to which every use case adds that changes something: in the transaction of the change, so that there is no
 * change without its entry and no entry without its change.
 */
@ApplicationScoped
public class Audit {
    private final TenantScope scope;
    private final Clock clock;

    protected Audit() {
        this(null, null);
    }

    @Inject
    public Audit(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * Notes that something was done, in the running transaction of the tenant.
     *
     * @param by on whose behalf, which may be somebody else than the transaction is bound to when that is the system
     * @param id of what it was done to; null: there is only one of it, or many
     * @param before what it was, in fields that may be shown; of those that stay the same nothing is kept, and when all do there
     *     is no entry
     * @param after what it is since
     * @throws IllegalStateException outside a transaction of the tenant
     */
    public void record(TenantContext by, AuditAction action, Object id, Fields before, Fields after) {
        record(Actor.of(by), action, id, before, after);
    }

    /**
     * The same in a transaction of its own, for changes that aren't made in the tenant's schema. Where such a change may not go
     * without its entry (tables of the platform), note it right before; where it may fail (at the provider), right after.
     */
    public void recordAlone(TenantContext by, AuditAction action, Object id, Fields before, Fields after) {
        scope.run(by, () -> record(by, action, id, before, after));
    }

    /** The same, for somebody who isn't of the tenant; the transaction must be the system's. */
    public void record(Actor by, AuditAction action, Object id, Fields before, Fields after) {
        AuditRows.insert("audit_event", clock.instant(), by, action, id, before, after)
                .ifPresent(row -> scope.jdbcHere(connection -> {
                    try (PreparedStatement sql = connection.prepareStatement(row.text())) {
                        for (int i = 0; i < row.values().size(); i++) {
                            sql.setObject(i + 1, row.values().get(i));
                        }
                        return sql.executeUpdate();
                    }
                }));
    }
}
