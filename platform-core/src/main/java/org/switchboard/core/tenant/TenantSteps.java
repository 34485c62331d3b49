package org.switchboard.core.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;

/**
 * Does tasks on tenants step by step and records each step when it is done, in a transaction of its own. Whoever goes on
 * after a crash does the steps that aren't recorded; the one that was under way is done again.
 */
@ApplicationScoped
public class TenantSteps {
    private static final Logger LOG = System.getLogger(TenantSteps.class.getName());

    private final ProgressLog log;
    private final Clock clock;

    protected TenantSteps() {
        this(null, null);
    }

    @Inject
    TenantSteps(ProgressLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Notes in the running transaction that the task begins or is to go on; what is done stays done. */
    public void start(TenantId tenant, TenantTask task) {
        log.start(tenant, task);
    }

    /**
     * Does what isn't done yet.
     *
     * @return false when a step has more to do than one job should take; then another job must go on
     * @throws RuntimeException what a step threw, after it was noted
     */
    public boolean run(TenantContext tenant, TenantTask task, List<TenantStep> steps) {
        log.attempt(tenant.tenant(), task);
        Map<String, Long> done = log.find(tenant.tenant(), task).steps();
        try {
            for (TenantStep step : steps) {
                if (!done.containsKey(step.name()) && !run(tenant, task, step)) {
                    return false;
                }
            }
            return true;
        } catch (RuntimeException e) {
            log.failed(tenant.tenant(), task, words(e));
            throw e;
        }
    }

    private boolean run(TenantContext tenant, TenantTask task, TenantStep step) {
        Instant begun = clock.instant();
        boolean finished = step.work().test(tenant);
        Duration took = Duration.between(begun, clock.instant());
        if (finished) {
            log.done(tenant.tenant(), task, step.name(), took);
            LOG.log(Level.INFO, "{0}: {1} done in {2} ms", task, step.name(), took.toMillis());
        }
        return finished;
    }

    /** Notes that the task failed too often and waits for somebody's decision. */
    public void stop(TenantId tenant, TenantTask task, RuntimeException failure) {
        log.failed(tenant, task, words(failure));
        log.stop(tenant, task);
    }

    /** Forgets what is known about a task. */
    public void forget(TenantId tenant, TenantTask task) {
        log.forget(tenant, task);
    }

    /** How far the task has come. */
    public Progress progress(TenantId tenant, TenantTask task, List<TenantStep> steps) {
        ProgressLog.Entry entry = log.find(tenant, task);
        return new Progress(
                task,
                steps.stream()
                        .map(step -> new Progress.Step(
                                step.name(), Optional.ofNullable(entry.steps().get(step.name()))))
                        .toList(),
                entry.attempts(),
                entry.error(),
                entry.stopped());
    }

    /** A failure in words that may be shown and kept: our own ones. Others could quote the tenant's data. */
    public static String words(RuntimeException failure) {
        boolean ours = failure instanceof DomainException || failure.getClass() == IllegalStateException.class;
        return ours && failure.getMessage() != null
                ? failure.getMessage()
                : "An unexpected error (" + failure.getClass().getSimpleName() + "); the server's log tells more.";
    }
}
