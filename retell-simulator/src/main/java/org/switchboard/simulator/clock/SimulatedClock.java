package org.switchboard.simulator.clock;

import java.time.Duration;
import java.util.PriorityQueue;

/**
 * The time calls live in: runs with the wall clock (times a scale), can be stopped, and can be moved forward.
 *
 * <p>There are two readings. {@link #elapsedMillis()} is scripted time and is what tasks are scheduled on; the scale
 * applies to it. {@link #nowMillis()} is what timestamps are made of: the wall clock plus every jump made by
 * {@link #advance}. Thread-safe.
 */
public final class SimulatedClock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SimulatedClock.class.getName());

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private final double scale;
    private final Thread ticker;
    private double elapsedAtAnchor;
    private long anchorNanos = System.nanoTime();
    private long shiftMillis;
    private long frozenMillis;
    private boolean paused;
    private boolean closed;
    private long order;

    /** Starts running at once. */
    public SimulatedClock(double scale) {
        this.scale = scale;
        ticker = new Thread(this::tick, "simulated-clock");
        ticker.setDaemon(true);
        ticker.start();
    }

    /** Scripted milliseconds since the start. */
    public synchronized long elapsedMillis() {
        return (long) elapsed();
    }

    /** Epoch milliseconds for timestamps. */
    public synchronized long nowMillis() {
        return paused ? frozenMillis : System.currentTimeMillis() + shiftMillis;
    }

    /** Runs {@code action} after {@code delayMillis} of scripted time, on the clock's or an advancing thread. */
    public synchronized void schedule(long delayMillis, Runnable action) {
        tasks.add(new Task(elapsed() + Math.max(0, delayMillis), order++, action));
        notifyAll();
    }

    /** Stops time; {@link #advance} still moves it. */
    public synchronized void pause() {
        if (!paused) {
            elapsedAtAnchor = Math.floor(elapsed());
            frozenMillis = nowMillis();
            paused = true;
        }
    }

    /** Lets time run on from where it stands. */
    public synchronized void resume() {
        if (paused) {
            shiftMillis = frozenMillis - System.currentTimeMillis();
            anchorNanos = System.nanoTime();
            paused = false;
            notifyAll();
        }
    }

    /** Whether time stands still. */
    public synchronized boolean isPaused() {
        return paused;
    }

    /**
     * Moves time forward by {@code duration}, running everything that falls due in order, each at its own time.
     *
     * @param afterEach run after each task, for instance to let deliveries settle
     */
    public void advance(Duration duration, Runnable afterEach) {
        boolean wasPaused = isPaused();
        pause();
        double target = elapsedMillis() + duration.toMillis();
        for (Task task = takeDue(target); task != null; task = takeDue(target)) {
            run(task);
            afterEach.run();
        }
        moveTo(target);
        if (!wasPaused) {
            resume();
        }
    }

    private synchronized Task takeDue(double target) {
        Task next = tasks.peek();
        if (next == null || next.due > target) {
            return null;
        }
        moveTo(Math.max(next.due, elapsedAtAnchor));
        return tasks.poll();
    }

    private synchronized void moveTo(double elapsed) {
        if (elapsed > elapsedAtAnchor) {
            frozenMillis += Math.round(elapsed) - Math.round(elapsedAtAnchor);
            elapsedAtAnchor = elapsed;
        }
    }

    private double elapsed() {
        return paused ? elapsedAtAnchor : elapsedAtAnchor + (System.nanoTime() - anchorNanos) / 1e6 * scale;
    }

    private void tick() {
        try {
            for (Task task = awaitDue(); task != null; task = awaitDue()) {
                run(task);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Task awaitDue() throws InterruptedException {
        while (!closed) {
            Task next = tasks.peek();
            if (paused || next == null) {
                wait();
            } else if (next.due <= elapsed()) {
                return tasks.poll();
            } else {
                wait(Math.max(1, (long) Math.ceil((next.due - elapsed()) / scale)));
            }
        }
        return null;
    }

    private static void run(Task task) {
        try {
            task.action.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a scheduled step failed", e);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        ticker.interrupt();
    }

    private record Task(double due, long order, Runnable action) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            int byDue = Double.compare(due, other.due);
            return byDue != 0 ? byDue : Long.compare(order, other.order);
        }
    }
}
