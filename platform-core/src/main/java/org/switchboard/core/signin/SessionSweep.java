package org.switchboard.core.signin;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Forgets sessions that have been over for a day. On each node, as there is nothing to agree about. */
@ApplicationScoped
public class SessionSweep {
    private static final Logger LOG = System.getLogger(SessionSweep.class.getName());
    private static final int EVERY_SECONDS = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    private final Sessions sessions;
    private ScheduledFuture<?> sweep;

    protected SessionSweep() {
        this(null);
    }

    @Inject
    SessionSweep(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Begins to sweep; called once when the application is ready for it. */
    public synchronized void start() {
        if (sweep == null) {
            sweep = executor.scheduleWithFixedDelay(this::sweep, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Ends sweeping. */
    public synchronized void stop() {
        if (sweep != null) {
            sweep.cancel(false);
            sweep = null;
        }
    }

    private void sweep() {
        try {
            sessions.forgetOver();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "can''t forget sessions that are over; trying again in some seconds", e);
        }
    }
}
