package org.switchboard.launcher;

import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What was started and has to be stopped, last one first. A stop that arrives while a part is being started (Ctrl-C) waits for that
 * part, so that nothing is left behind, and nothing is started after it.
 */
final class StartedParts implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StartedParts.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private volatile boolean closing;

    synchronized <T extends AutoCloseable> T start(Supplier<T> part) {
        if (closing) {
            throw new LauncherException("stopped while starting");
        }
        T started = part.get();
        parts.push(started);
        return started;
    }

    @Override
    public void close() {
        closing = true;
        closeAll();
    }

    private synchronized void closeAll() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                LOG.log(WARNING, "a part did not stop as it should", e);
            }
        }
    }
}
