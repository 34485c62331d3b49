package org.switchboard.core.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** What those who run the platform see and can do. */
@ApplicationScoped
public class ManageReconciliation {
    private final Reconciliations reconciliations;

    protected ManageReconciliation() {
        this(null);
    }

    @Inject
    public ManageReconciliation(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    /** Per connection; those that fail first. */
    public List<Reconciliation> list(Role role, int offset, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        return reconciliations.list(offset, limit);
    }

    /** Asks for a look within seconds. @throws DomainException NOT_FOUND for an unknown connection, or one without agents */
    public void runNow(Role role, ConnectionId connection) {
        Permission.MANAGE_TENANTS.require(role);
        if (!reconciliations.hurry(connection)) {
            throw DomainException.notFound("connection");
        }
    }
}
