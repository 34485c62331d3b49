package org.switchboard.core.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.switchboard.core.StartUp;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantSchema;

/**
 * Stores verified deliveries durably, those of concurrent requests in one commit: while one group is being written, the next
 * one gathers, and is written by a second thread when that takes long. The rows are their own jobs; {@link InboxWorker} does
 * them. Why not straight into the tenants' schemas: docs/decisions/0017.
 */
@ApplicationScoped // What each delivery calls is public: the proxy calls all else by reflection.
public class WebhookInbox {
    private static final String INSERT = """
            INSERT INTO platform.webhook_inbox (schema_name, id, provider, deduplication_key, event, provider_agent_id,
                                                provider_call_id, body, received_at)
            SELECT * FROM unnest(?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                                 ?::timestamptz[])""";
    // Whether a group that failed was stored isn't always known.
    private static final String INSERT_AGAIN = INSERT + " ON CONFLICT DO NOTHING";
    private static final Logger LOG = System.getLogger(WebhookInbox.class.getName());
    private static final int BEFORE_ANYTHING_COMES = Interceptor.Priority.LIBRARY_BEFORE;
    private static final int MOST_WAITING = 2_000;
    private static final int MOST_IN_GROUP = 100;
    private static final int MOST_BYTES_IN_GROUP = 8 * 1024 * 1024;
    // More in a group saves little, and nobody reads while all wait for it (docs/decisions/0044).
    private static final int ENOUGH = 8;
    private static final int CROWDED_GROUP = 4;
    private static final Duration CROWD = Duration.ofMillis(20);
    // A commit that takes longer waits for the disk, and the processors are free to write the next group
    // (docs/decisions/0044).
    private static final Duration SLOW = Duration.ofMillis(1);
    private static final Duration LONGEST_GATHERING = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Something waits in the inbox for these. */
    record Arrived(Set<TenantSchema> schemas) {}

    private record Waiting(Delivery delivery, CompletableFuture<Void> stored) {}

    @Resource(lookup = "java:app/jdbc/switchboard")
    DataSource source;

    // Threads of its own: to hand each group to an executor of the server costs as much as to write it.
    @Resource
    ManagedThreadFactory threads;

    @Inject
    Event<Arrived> arrived;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicInteger reading = new AtomicInteger();
    private Thread writer;
    private Thread helper;
    private volatile boolean writing;
    // Whether the helper will look at the queue again without being woken.
    private volatile boolean helping;
    private volatile long writingSince;
    private volatile long crowdedAt = System.nanoTime() - CROWD.toNanos();

    // A thread that reads webhooks couldn't make this bean: it isn't the application's.
    void onStart(@Observes @Priority(BEFORE_ANYTHING_COMES) StartUp.Starting starting) {
        writer = start("webhook-inbox", this::write);
        helper = start("webhook-inbox-helper", this::help);
    }

    private Thread start(String name, Runnable work) {
        Thread thread = threads.newThread(work);
        thread.setName(name);
        thread.start();
        return thread;
    }

    @PreDestroy
    void stop() {
        writer.interrupt();
        helper.interrupt();
    }

    /**
     * Stores a delivery. What is returned ends when it is stored for good, or with {@link TimeoutException} when that isn't known in
     * time; storing it again later is harmless.
     *
     * @throws DomainException BUSY when too many wait already
     */
    public CompletableFuture<Void> store(Delivery delivery) {
        Waiting waiting = new Waiting(delivery, new CompletableFuture<>());
        if (!queue.offer(waiting)) {
            throw busy();
        }
        if (reading.get() == 0 || isEnough()) {
            LockSupport.unpark(writer);
        }
        if (writing) {
            wakeHelper();
        }
        return waiting.stored().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What is stored from now on until {@link #endReading} has come together and is written together. Not waited for longer than a
     * millisecond by what was stored before, nor when there is enough for a commit.
     */
    public void beginReading() {
        reading.incrementAndGet();
    }

    /** Ends what {@link #beginReading} began. */
    public void endReading() {
        reading.decrementAndGet();
        LockSupport.unpark(writer);
    }

    /** Whether deliveries arrive faster than one after the other can be stored. */
    public boolean isCrowded() {
        return System.nanoTime() - crowdedAt < CROWD.toNanos();
    }

    static DomainException busy() {
        return DomainException.later(
                ProblemCode.BUSY, "Too many deliveries at once. Please send it again.", Duration.ofSeconds(5));
    }

    private void write() {
        while (!Thread.currentThread().isInterrupted()) {
            Waiting first = queue.poll();
            if (first == null) {
                LockSupport.park(this);
            } else {
                List<Waiting> group = group(first);
                writingSince = System.nanoTime();
                writing = true;
                if (!queue.isEmpty()) {
                    wakeHelper(); // Who stored it may not have seen yet that this thread is busy.
                }
                write(group);
                writing = false;
            }
        }
    }

    private void wakeHelper() {
        if (!helping) {
            helping = true;
            LockSupport.unpark(helper);
        }
    }

    /** Writes what comes while the writer's commit is slow. */
    private void help() {
        while (!Thread.currentThread().isInterrupted()) {
            helping = false;
            if (queue.isEmpty()) {
                LockSupport.park(this);
                continue;
            }
            helping = true;
            Waiting first = isSlow() ? queue.poll() : null;
            if (first == null) {
                LockSupport.parkNanos(this, SLOW.toNanos() / 2);
            } else {
                write(group(first));
            }
        }
    }

    private boolean isSlow() {
        return writing && System.nanoTime() - writingSince > SLOW.toNanos();
    }

    /** The first with what has gathered behind it. */
    private List<Waiting> group(Waiting first) {
        gather();
        List<Waiting> group = new ArrayList<>();
        int bytes = 0;
        for (Waiting next = first; next != null; next = queue.poll()) {
            group.add(next);
            bytes += next.delivery().body().length;
            if (group.size() == MOST_IN_GROUP || bytes >= MOST_BYTES_IN_GROUP) {
                break;
            }
        }
        if (group.size() >= CROWDED_GROUP) {
            crowdedAt = System.nanoTime();
        }
        return group;
    }

    private void gather() {
        long until = System.nanoTime() + LONGEST_GATHERING.toNanos();
        while (reading.get() > 0 && !isEnough() && System.nanoTime() < until) {
            LockSupport.parkNanos(this, LONGEST_GATHERING.toNanos());
        }
    }

    private boolean isEnough() {
        return queue.size() >= ENOUGH;
    }

    private void write(List<Waiting> group) {
        try {
            insert(INSERT, group);
            group.forEach(one -> one.stored().complete(null));
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.DEBUG, "one by one, after: {0}", e.getMessage());
            // One that the database can't take must not take the others with it.
            group.forEach(this::writeAgain);
        }
        tell(group);
    }

    // The only writer mustn't end with it. Whoever looks into the inbox each second finds them, too.
    private void tell(List<Waiting> group) {
        try {
            arrived.fire(new Arrived(
                    group.stream().map(one -> one.delivery().schema()).collect(Collectors.toUnmodifiableSet())));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "stored, but nobody was told", e);
        }
    }

    private void writeAgain(Waiting one) {
        try {
            insert(INSERT_AGAIN, List.of(one));
            one.stored().complete(null);
        } catch (SQLException | RuntimeException e) {
            one.stored().completeExceptionally(e);
        }
    }

    // One statement, and in auto-commit mode one commit.
    private void insert(String statement, List<Waiting> group) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement sql = connection.prepareStatement(statement)) {
            List<Delivery> rows = group.stream().map(Waiting::delivery).toList();
            sql.setArray(1, texts(connection, rows, row -> row.schema().name()));
            sql.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", rows.stream().map(Delivery::id).toArray()));
            sql.setArray(3, texts(connection, rows, Delivery::provider));
            sql.setArray(4, texts(connection, rows, Delivery::deduplicationKey));
            sql.setArray(5, texts(connection, rows, Delivery::event));
            sql.setArray(6, texts(connection, rows, row -> row.agent().orElse(null)));
            sql.setArray(7, texts(connection, rows, row -> row.call().orElse(null)));
            // As byte[][] it travels in binary.
            sql.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(Delivery::body).toArray(byte[][]::new)));
            sql.setArray(
                    9,
                    connection.createArrayOf(
                            "timestamptz",
                            rows.stream().map(Delivery::receivedAt).toArray()));
            sql.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<Delivery> rows, Function<Delivery, String> value)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(value).toArray(String[]::new));
    }
}
