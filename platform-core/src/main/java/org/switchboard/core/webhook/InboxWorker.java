package org.switchboard.core.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.LogContext;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * Empties the inbox: at once for what this node has stored, within a second for what a node left that is gone. Tenants take
 * turns, a batch each, so nobody's flood keeps the others waiting. Every five seconds it lets out of the quarantine what is
 * somebody's by now.
 */
@ApplicationScoped
public class InboxWorker {
    private static final Logger LOG = System.getLogger(InboxWorker.class.getName());
    private static final int WORKERS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    private final InboxRows inbox;
    private final ApplyDeliveries apply;
    private final ReleaseQuarantine quarantine;
    private final Set<TenantSchema> waiting = new LinkedHashSet<>();
    private final Set<TenantSchema> inWork = new LinkedHashSet<>();
    private final Semaphore idle = new Semaphore(WORKERS);
    private ScheduledFuture<?> sweep;
    private ScheduledFuture<?> release;

    protected InboxWorker() {
        this(null, null, null);
    }

    @Inject
    public InboxWorker(InboxRows inbox, ApplyDeliveries apply, ReleaseQuarantine quarantine) {
        this.inbox = inbox;
        this.apply = apply;
        this.quarantine = quarantine;
    }

    /** Begins to look for work; called once when the application is ready for it. */
    public synchronized void start() {
        if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
            release = executor.scheduleWithFixedDelay(this::releaseQuarantine, 2, 5, TimeUnit.SECONDS);
        }
    }

    /** Ends looking; work under way goes on to its end. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            release.cancel(false);
            sweep = null;
        }
    }

    void onArrived(@Observes WebhookInbox.Arrived arrived) {
        add(arrived.schemas());
    }

    private void look() {
        try {
            add(inbox.schemas());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t look into the inbox; trying again in a second", e);
        }
    }

    private void releaseQuarantine() {
        try {
            quarantine.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t look into the quarantine; trying again in some seconds", e);
        }
    }

    private void add(Iterable<TenantSchema> schemas) {
        synchronized (this) {
            schemas.forEach(waiting::add);
            if (sweep == null || waiting.isEmpty()) {
                return;
            }
        }
        if (idle.tryAcquire()) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                idle.release();
                LOG.log(Level.WARNING, "no thread for the inbox; trying again in a second", e);
            }
        }
    }

    private void work() {
        try {
            for (Optional<TenantSchema> next = next(); next.isPresent(); next = next()) {
                TenantSchema schema = next.get();
                LogContext.run("tenant=" + schema, () -> work(schema));
            }
        } finally {
            idle.release();
        }
    }

    private void work(TenantSchema schema) {
        boolean more = false;
        try {
            more = apply.next(schema);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "deliveries stay in the inbox for now", e);
        } finally {
            done(schema, more);
        }
    }

    private synchronized Optional<TenantSchema> next() {
        for (Iterator<TenantSchema> all = waiting.iterator(); all.hasNext(); ) {
            TenantSchema schema = all.next();
            if (inWork.add(schema)) {
                all.remove();
                return Optional.of(schema);
            }
        }
        return Optional.empty();
    }

    private synchronized void done(TenantSchema schema, boolean more) {
        inWork.remove(schema);
        if (more) {
            waiting.add(schema);
        }
    }
}
