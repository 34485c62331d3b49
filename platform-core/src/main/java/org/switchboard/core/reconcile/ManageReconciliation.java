package org.switchboard.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.audit.Actor;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.PlatformAudit;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** What those who run the platform see and can do. */
@ApplicationScoped
public class ManageReconciliation {
    private final Reconciliations reconciliations;
    private final PlatformAudit audit;

    protected ManageReconciliation() {
        this(null, null);
    }

    @Inject
    public ManageReconciliation(Reconciliations reconciliations, PlatformAudit audit) {
        this.reconciliations = reconciliations;
        this.audit = audit;
    }

    /** Per connection; those that fail first. */
    public List<Reconciliation> list(Role role, int offset, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        return reconciliations.list(offset, limit);
    }

    /** Asks for a look within seconds. @throws DomainException NOT_FOUND for an unknown connection, or one without agents */
    public void runNow(Role role, ConnectionId connection, UUID by) {
        Permission.MANAGE_TENANTS.require(role);
        boolean known = audit.recordIf(
                () -> reconciliations.hurry(connection),
                Actor.platformAdmin(by),
                AuditAction.RECONCILIATION_ASKED,
                connection);
        if (!known) {
            throw DomainException.notFound("connection");
        }
    }
}
