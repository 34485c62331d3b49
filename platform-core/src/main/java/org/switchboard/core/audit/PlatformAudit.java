package org.switchboard.core.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.switchboard.core.persistence.PlatformSql;

/**
 * The audit log of what is done to tenants and to the installation. Notes in the running transaction, which must not be bound to a
 * tenant, what {@link Audit#record} does in a tenant's.
 */
@ApplicationScoped
public class PlatformAudit {
    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    PlatformSql sql;

    @Inject
    Clock clock;

    /** After a change by JPA: over its connection, for a second one would wait for it in a small pool. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Actor by, AuditAction action, Object id, Fields before, Fields after) {
        AuditRows.insert("platform.audit_event", clock.instant(), by, action, id, before, after)
                .ifPresent(row -> {
                    Query insert = platform.createNativeQuery(row.text());
                    for (int i = 0; i < row.values().size(); i++) {
                        insert.setParameter(i + 1, row.values().get(i));
                    }
                    insert.executeUpdate();
                });
    }

    /**
     * Changes something by {@link PlatformSql} and notes it, in one transaction.
     *
     * @param change false: there was nothing to change, and so there is nothing to note
     * @return what {@code change} gave
     */
    @Transactional
    public boolean recordIf(BooleanSupplier change, Actor by, AuditAction action, Object id) {
        boolean changed = change.getAsBoolean();
        if (changed) {
            AuditRows.insert("platform.audit_event", clock.instant(), by, action, id, Fields.NONE, Fields.NONE)
                    .ifPresent(row -> sql.update(row.text(), row.values().toArray()));
        }
        return changed;
    }
}
