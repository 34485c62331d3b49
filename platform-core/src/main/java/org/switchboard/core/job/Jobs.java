package org.switchboard.core.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.switchboard.core.tenancy.TenantSchema;

/** The queue, table {@code platform.job}. */
@ApplicationScoped
public class Jobs {
    /** Inserts a job; also used with plain JDBC on hot paths. Parameters: schema, kind, reference. */
    public static final String INSERT = "INSERT INTO platform.job (schema_name, kind, reference) VALUES (?, ?, ?)";

    /** Inserts a job that isn't due at once. Parameters: schema, kind, reference, delay in seconds. */
    public static final String INSERT_LATER = "INSERT INTO platform.job (schema_name, kind, reference, run_at)"
            + " VALUES (?, ?, ?, now() + make_interval(secs => ?))";

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    Event<JobAdded> added;

    /** Tells the worker of this node, after the commit, that it needn't wait for its next look. */
    public record JobAdded() {}

    /** Queues a job in the running transaction, which must not be bound to a tenant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(TenantSchema schema, String kind, UUID reference) {
        platform.createNativeQuery(INSERT)
                .setParameter(1, schema.name())
                .setParameter(2, kind)
                .setParameter(3, reference)
                .executeUpdate();
        announce();
    }

    /** Queues a job in a transaction of its own or in the running one. */
    @Transactional
    public void addAlone(TenantSchema schema, String kind, UUID reference) {
        add(schema, kind, reference);
    }

    /** Forgets a tenant's jobs, except those of one kind. */
    @Transactional
    public void removeAll(TenantSchema schema, String exceptKind) {
        platform.createNativeQuery("DELETE FROM platform.job WHERE schema_name = ? AND kind <> ?")
                .setParameter(1, schema.name())
                .setParameter(2, exceptKind)
                .executeUpdate();
    }

    /** Makes a job due now that is waiting for its next attempt. */
    @Transactional
    public void hurry(TenantSchema schema, String kind) {
        platform.createNativeQuery("UPDATE platform.job SET run_at = now() WHERE schema_name = ? AND kind = ?"
                        + " AND run_at > now()")
                .setParameter(1, schema.name())
                .setParameter(2, kind)
                .executeUpdate();
    }

    /** To be called in the transaction that inserted a job by {@link #INSERT}. */
    public void announce() {
        added.fire(new JobAdded());
    }
}
