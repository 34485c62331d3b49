package org.switchboard.core.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.switchboard.core.live.FollowCalls.Follower;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;

/**
 * Those who listen on this node, served by one thread, however many they are: it waits for hints, and reads for each listener of such a
 * tenant what they may see. Hints may get lost, so it looks for everybody every few seconds.
 */
@ApplicationScoped
public class LiveCalls {
    /** How often is looked whether listeners may still listen, and for what no hint told. */
    public static final Duration LOOK = Duration.ofSeconds(2);

    /** After such a silence a listener is shown that the connection stands, which also shows us that it does. */
    public static final Duration SILENCE = Duration.ofSeconds(5);

    /** Who takes nothing of what they were told for so long is gone. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(LiveCalls.class.getName());
    private static final int WAIT_MILLIS = 500;

    @Resource
    ManagedThreadFactory threads;

    private final LiveConfig config;
    private final Clock clock;
    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private Thread thread;

    protected LiveCalls() {
        this(null, null, null, null, null);
    }

    @Inject
    public LiveCalls(
            LiveConfig config,
            Clock clock,
            @ConfigProperty(name = "switchboard.db.url") String url,
            @ConfigProperty(name = "switchboard.db.user", defaultValue = "switchboard_app") String user,
            @ConfigProperty(name = "switchboard.db.password") String password) {
        this.config = config;
        this.clock = clock;
        if (url != null) {
            source.setUrl(url);
            source.setUser(user);
            source.setPassword(password);
            source.setApplicationName("switchboard-events");
            source.setLogServerErrorDetail(false);
        }
    }

    private static final class Subscription {
        private final Follower follower;
        private final Listener listener;
        private Instant heard;

        private Subscription(Follower follower, Listener listener, Instant heard) {
            this.follower = follower;
            this.listener = listener;
            this.heard = heard;
        }

        private boolean isOf(TenantContext person) {
            TenantContext theirs = follower.context();
            return theirs.schema().equals(person.schema()) && theirs.user().equals(person.user());
        }

        private boolean isOf(Set<String> schemas) {
            return schemas.contains(follower.context().schema().name());
        }
    }

    /**
     * Tells the listener of what the follower finds, until they end or may not listen any more.
     *
     * @throws DomainException RATE_LIMITED when there are too many, of this person or in all
     */
    public synchronized void add(Follower follower, Listener listener) {
        requireRoom(follower.context());
        subscriptions.add(new Subscription(follower, listener, clock.instant()));
        if (thread == null) {
            thread = threads.newThread(this::work);
            thread.setName("live-calls");
            thread.start();
        }
    }

    private void requireRoom(TenantContext person) {
        long theirs = subscriptions.stream()
                .filter(subscription -> subscription.isOf(person))
                .count();
        if (theirs >= config.perUser() || subscriptions.size() >= config.perNode()) {
            throw DomainException.later(
                    ProblemCode.RATE_LIMITED,
                    "Too many connections listen already. Close some, or try again later.",
                    Duration.ofSeconds(30));
        }
    }

    /** They are gone. */
    public synchronized void remove(Listener listener) {
        subscriptions.removeIf(subscription -> subscription.listener == listener);
    }

    @PreDestroy
    void stop() {
        clear().forEach(subscription -> subscription.listener.end());
    }

    private synchronized List<Subscription> clear() {
        List<Subscription> all = everybody();
        subscriptions.clear();
        return all;
    }

    private void work() {
        try (HintConnection hints = new HintConnection(source)) {
            Instant lastLook = Instant.EPOCH;
            while (goesOn()) {
                Set<String> changed = hints.await(WAIT_MILLIS);
                Instant now = clock.instant();
                boolean all = !now.isBefore(lastLook.plus(LOOK));
                lastLook = all ? now : lastLook;
                everybody().stream()
                        .filter(subscription -> all || subscription.isOf(changed))
                        .forEach(subscription -> serve(subscription, now));
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "nobody is told of calls any more");
        }
    }

    private synchronized boolean goesOn() {
        if (subscriptions.isEmpty()) {
            thread = null;
        }
        return thread != null;
    }

    private synchronized List<Subscription> everybody() {
        return List.copyOf(subscriptions);
    }

    private void serve(Subscription subscription, Instant now) {
        Listener listener = subscription.listener;
        try {
            if (!listener.isAdmitted()) {
                end(listener);
            } else if (listener.isReady()) {
                Changes changes = subscription.follower.next();
                if (!changes.isEmpty()) {
                    listener.tell(changes);
                    subscription.heard = now;
                } else if (!now.isBefore(subscription.heard.plus(SILENCE))) {
                    listener.beat();
                    subscription.heard = now;
                }
            } else if (!now.isBefore(subscription.heard.plus(PATIENCE))) {
                end(listener);
            }
        } catch (RuntimeException e) {
            // They come again from where they were, and are then told what is wrong.
            LOG.log(Level.INFO, "somebody is told no more: {0}", e.getMessage());
            end(listener);
        }
    }

    private void end(Listener listener) {
        remove(listener);
        listener.end();
    }
}
