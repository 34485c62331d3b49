package org.switchboard.core.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.LogContext;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * Empties the inbox: at once for what this node has stored, within a second for what a node left that is gone. Tenants take
 * turns, a batch each, so nobody's flood keeps the others waiting, and storing what arrives goes before applying what is
 * stored. Every five seconds it lets out of the quarantine what is somebody's by now.
 */
@ApplicationScoped
public class InboxWorker {
    private static final Logger LOG = System.getLogger(InboxWorker.class.getName());
    private static final int WORKERS = 2;
    private static final int YIELDS = 9;
    private static final int LOOK_MILLIS = 5;

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource
    ManagedThreadFactory threads;

    private final WebhookInbox arrivals;
    private final InboxRows inbox;
    private final ApplyDeliveries apply;
    private final ReleaseQuarantine quarantine;
    private final Set<TenantSchema> waiting = new LinkedHashSet<>();
    private final Set<TenantSchema> inWork = new LinkedHashSet<>();
    private final List<Thread> workers = new ArrayList<>();
    private ScheduledFuture<?> sweep;
    private ScheduledFuture<?> release;

    protected InboxWorker() {
        this(null, null, null, null);
    }

    @Inject
    public InboxWorker(WebhookInbox arrivals, InboxRows inbox, ApplyDeliveries apply, ReleaseQuarantine quarantine) {
        this.arrivals = arrivals;
        this.inbox = inbox;
        this.apply = apply;
        this.quarantine = quarantine;
    }

    /** Begins to look for work; called once when the application is ready for it. */
    public synchronized void start() {
        if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
            for (int number = 0; number < WORKERS; number++) {
                Thread worker = threads.newThread(this::work);
                worker.setName("inbox-worker-" + number);
                worker.start();
                workers.add(worker);
            }
            release = executor.scheduleWithFixedDelay(this::releaseQuarantine, 2, 5, TimeUnit.SECONDS);
        }
    }

    /** Ends looking; work under way goes on to its end. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            release.cancel(false);
            workers.forEach(Thread::interrupt);
            workers.clear();
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

    private synchronized void add(Collection<TenantSchema> schemas) {
        if (waiting.addAll(schemas)) {
            notifyAll();
        }
    }

    private void work() {
        try {
            while (true) {
                TenantSchema schema = next();
                long begin = System.nanoTime();
                LogContext.run("tenant=" + schema, () -> work(schema));
                yieldToArrivals(WORKERS * (System.nanoTime() - begin));
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "no more work on the inbox");
        }
    }

    // What isn't stored yet can be lost, what waits in the inbox can't: in a crowd applying takes about a tenth of one
    // thread's time.
    private void yieldToArrivals(long workedNanos) throws InterruptedException {
        long until = System.nanoTime() + YIELDS * workedNanos;
        while (arrivals.isCrowded() && System.nanoTime() < until) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private void work(TenantSchema schema) {
        boolean more = false;
        try {
            more = apply.next(schema);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.WARNING, "deliveries stay in the inbox for now", e);
        } finally {
            done(schema, more);
        }
    }

    /** Waits for a tenant that nobody is at. */
    private synchronized TenantSchema next() throws InterruptedException {
        while (!Thread.interrupted()) {
            for (Iterator<TenantSchema> all = waiting.iterator(); all.hasNext(); ) {
                TenantSchema schema = all.next();
                if (inWork.add(schema)) {
                    all.remove();
                    return schema;
                }
            }
            wait();
        }
        throw new InterruptedException("told to stop");
    }

    private synchronized void done(TenantSchema schema, boolean more) {
        inWork.remove(schema);
        if (more) {
            waiting.add(schema);
        }
        notifyAll();
    }
}
