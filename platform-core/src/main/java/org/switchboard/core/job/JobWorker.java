package org.switchboard.core.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.switchboard.core.LogContext;
import org.switchboard.core.job.JobLeases.Leased;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * Does queued jobs: leases a batch, runs it, looks again until nothing is due. Several nodes may run it side by side. A job
 * whose worker dies becomes due again when its lease ends. A fenced tenant's jobs wait, however long that takes.
 */
@ApplicationScoped
public class JobWorker {
    /** After so many failures a job is given up. */
    public static final int MAX_ATTEMPTS = 8;

    private static final Logger LOG = System.getLogger(JobWorker.class.getName());
    private static final int BATCH = 20;
    private static final int WORKERS = 2;
    // Well below the lease: jobs before this one in its batch may have taken long.
    private static final Duration FRESH = Duration.ofSeconds(15);

    @Resource
    ManagedScheduledExecutorService executor;

    private final JobLeases leases;
    private final Instance<JobHandler> handlers;
    private final Clock clock;
    private final Semaphore idle = new Semaphore(WORKERS);
    private ScheduledFuture<?> sweep;

    protected JobWorker() {
        this(null, null, null);
    }

    @Inject
    JobWorker(JobLeases leases, @Any Instance<JobHandler> handlers, Clock clock) {
        this.leases = leases;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Begins to look for work; called once when the application is ready for it. */
    public synchronized void start() {
        if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::wake, 0, 1, TimeUnit.SECONDS);
        }
    }

    /** Ends looking; work under way goes on to its end, and nothing is begun after the return. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            sweep = null;
        }
    }

    void onJobAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.JobAdded added) {
        wake();
    }

    private void wake() {
        if (sweep != null && idle.tryAcquire()) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                idle.release();
                LOG.log(Level.WARNING, "no thread for the job queue; trying again in a second", e);
            }
        }
    }

    private void drain() {
        try {
            List<Leased> batch = take();
            while (!batch.isEmpty()) {
                Instant taken = clock.instant();
                batch.forEach(job -> attemptUnlessLost(job, taken));
                batch = take();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t read the job queue; trying again in a second", e);
        } finally {
            idle.release();
        }
    }

    private synchronized List<Leased> take() {
        return sweep == null ? List.of() : leases.take(BATCH);
    }

    // One job's trouble, even with the queue itself, must not keep the rest of the batch waiting until their leases
    // end.
    private void attemptUnlessLost(Leased job, Instant taken) {
        try {
            boolean fresh = clock.instant().isBefore(taken.plus(FRESH));
            if (fresh || leases.renew(job)) {
                attempt(job);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "job " + job.id() + " (" + job.kind() + ") is tried again when its lease ends", e);
        }
    }

    private void attempt(Leased job) {
        JobHandler handler = handlers.stream()
                .filter(candidate -> candidate.kind().equals(job.kind()))
                .findFirst()
                .orElse(null);
        if (handler == null) {
            LOG.log(Level.ERROR, "job {0} is of unknown kind {1} and stays in the queue", job.id(), job.kind());
            return;
        }
        LogContext.run("tenant=" + job.schema() + " job=" + job.id(), () -> attempt(job, handler));
    }

    private void attempt(Leased job, JobHandler handler) {
        try {
            handler.run(job.schema(), job.reference());
            leases.done(job);
        } catch (RuntimeException e) {
            failed(job, handler, e);
        }
    }

    private void failed(Leased job, JobHandler handler, RuntimeException failure) {
        if (failure instanceof DomainException refused && refused.code() == ProblemCode.TENANT_UPGRADING) {
            leases.holdBack(job);
            return;
        }
        LOG.log(Level.WARNING, "job " + job.id() + " (" + job.kind() + ") failed, attempt " + job.attempts(), failure);
        if (job.attempts() < MAX_ATTEMPTS) {
            leases.postpone(job, failure);
            return;
        }
        handler.giveUp(job.schema(), job.reference(), failure);
        leases.done(job);
    }
}
