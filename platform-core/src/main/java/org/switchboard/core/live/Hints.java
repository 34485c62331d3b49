package org.switchboard.core.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.call.CallsChanged;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * Tells all nodes whose calls changed. After the commit and gathered for a moment: a notification in the transaction itself would make
 * all commits of the database wait for each other. One that gets lost delays listeners by seconds, no more.
 */
@ApplicationScoped
class Hints {
    /** Where notifications are sent. */
    static final String CHANNEL = "switchboard_calls";

    private static final Logger LOG = System.getLogger(Hints.class.getName());
    private static final int GATHER_MILLIS = 100;
    // A notification holds less than 8000 bytes.
    private static final int MOST = 400;

    @Resource
    ManagedScheduledExecutorService executor;

    private final PlatformSql sql;
    private final Set<String> changed = new TreeSet<>();

    protected Hints() {
        this(null);
    }

    @Inject
    Hints(PlatformSql sql) {
        this.sql = sql;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallsChanged change) {
        if (add(change.schema())) {
            try {
                ScheduledFuture<?> unused = executor.schedule(this::send, GATHER_MILLIS, TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                take();
                LOG.log(Level.WARNING, "no thread to tell of changed calls; listeners hear of them later", e);
            }
        }
    }

    /** Whether it is the first. */
    private synchronized boolean add(TenantSchema schema) {
        boolean first = changed.isEmpty();
        changed.add(schema.name());
        return first;
    }

    private synchronized List<String> take() {
        List<String> all = List.copyOf(changed);
        changed.clear();
        return all;
    }

    private void send() {
        List<String> all = take();
        try {
            for (int i = 0; i < all.size(); i += MOST) {
                String some = String.join(",", all.subList(i, Math.min(all.size(), i + MOST)));
                sql.run("SELECT pg_notify('" + CHANNEL + "', ?)", some);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t tell of changed calls; listeners hear of them later", e);
        }
    }
}
