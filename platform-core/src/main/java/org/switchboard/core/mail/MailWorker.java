package org.switchboard.core.mail;

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
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.switchboard.core.mail.Outbox.Taken;

/** Empties the outbox, one mail after the other. Several nodes may run it side by side. */
@ApplicationScoped
public class MailWorker {
    /** After so many failures, about eight hours, a mail is given up. */
    static final int MAX_ATTEMPTS = 18;

    private static final Logger LOG = System.getLogger(MailWorker.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    private final Outbox outbox;
    private final Postman postman;
    private final Instance<MailTask> tasks;
    private final MailConfig config;
    private final AtomicBoolean busy = new AtomicBoolean();
    private ScheduledFuture<?> sweep;

    protected MailWorker() {
        this(null, null, null, null);
    }

    @Inject
    MailWorker(Outbox outbox, Postman postman, @Any Instance<MailTask> tasks, MailConfig config) {
        this.outbox = outbox;
        this.postman = postman;
        this.tasks = tasks;
        this.config = config;
    }

    /** Begins to look for mail; called once when the application is ready for it. */
    public synchronized void start() {
        outbox.removeOld();
        if (!config.isUsable()) {
            LOG.log(
                    Level.WARNING,
                    "switchboard.mail.smtp.host isn''t set: invitations and new passwords wait for a mail server");
        } else if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::wake, 0, 2, TimeUnit.SECONDS);
        }
    }

    /** Ends looking; what is under way goes on to its end. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            sweep = null;
        }
    }

    void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Added added) {
        wake();
    }

    private synchronized void wake() {
        if (sweep != null && busy.compareAndSet(false, true)) {
            try {
                executor.execute(this::empty);
            } catch (RejectedExecutionException e) {
                busy.set(false);
                LOG.log(Level.WARNING, "no thread for mail; trying again in some seconds", e);
            }
        }
    }

    private void empty() {
        try {
            List<Taken> batch = outbox.take();
            while (!batch.isEmpty()) {
                batch.forEach(this::attempt);
                batch = outbox.take();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t empty the outbox; trying again in some seconds", e);
        } finally {
            busy.set(false);
        }
    }

    private void attempt(Taken row) {
        try {
            handle(row);
            outbox.remove(row.id());
        } catch (RuntimeException e) {
            if (row.attempts() < MAX_ATTEMPTS) {
                LOG.log(
                        Level.WARNING,
                        "mail {0} ({1}) failed, attempt {2}: {3}",
                        row.id(),
                        row.kind(),
                        row.attempts(),
                        e);
                outbox.postpone(row, String.valueOf(e.getMessage()));
            } else {
                LOG.log(Level.ERROR, "mail {0} ({1}) is given up: {2}", row.id(), row.kind(), e);
                outbox.remove(row.id());
            }
        }
    }

    private void handle(Taken row) {
        if (row.kind().equals(Outbox.MAIL)) {
            postman.deliver(Outbox.toMail(row.content()));
            return;
        }
        tasks.stream()
                .filter(task -> task.kind().equals(row.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does " + row.kind()))
                .run(row.content());
    }
}
