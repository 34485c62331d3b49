package org.switchboard.core.reconcile;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.LogContext;
import org.switchboard.core.reconcile.Reconciliations.Taken;

/** Looks at connections when they are due, some at once. Several nodes may run it side by side: one connection is one node's at a time. */
@ApplicationScoped
public class Reconciler {
    private static final Logger LOG = System.getLogger(Reconciler.class.getName());
    private static final int LOOK_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Reconciliations reconciliations;
    private final ReconcileConnection reconcile;
    private final ReconcileConfig config;
    private final Semaphore idle;
    private ScheduledFuture<?> sweep;

    protected Reconciler() {
        this(null, null, new ReconcileConfig());
    }

    @Inject
    public Reconciler(Reconciliations reconciliations, ReconcileConnection reconcile, ReconcileConfig config) {
        this.reconciliations = reconciliations;
        this.reconcile = reconcile;
        this.config = config;
        this.idle = new Semaphore(config.parallel());
    }

    /** Begins to look; called once when the application is ready for it. */
    public synchronized void start() {
        if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Ends looking; a look at a connection that is under way goes on to its end. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            sweep = null;
        }
    }

    private void look() {
        try {
            reconciliations.enterNew(config.every().isZero() ? config.pause() : Duration.ZERO);
            while (idle.tryAcquire()) {
                Optional<Taken> taken = takeOrRelease();
                if (taken.isEmpty()) {
                    return;
                }
                begin(taken.get());
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t look for connections to reconcile; trying again in some seconds", e);
        }
    }

    private Optional<Taken> takeOrRelease() {
        Optional<Taken> taken = Optional.empty();
        try {
            taken = reconciliations.take();
            return taken;
        } finally {
            if (taken.isEmpty()) {
                idle.release();
            }
        }
    }

    private void begin(Taken taken) {
        try {
            executor.execute(() -> run(taken));
        } catch (RejectedExecutionException e) {
            idle.release();
            reconciliations.holdBack(taken);
        }
    }

    private void run(Taken taken) {
        try {
            LogContext.run("tenant=" + taken.schema(), () -> reconcile.run(taken));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "what came of a look at a connection can''t be noted; it is due again in five minutes",
                    e);
        } finally {
            idle.release();
        }
    }
}
