package org.switchboard.api.webhook;

import java.io.IOException;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOEventLifeCycleListener;
import org.glassfish.grizzly.strategies.AbstractIOStrategy;

/**
 * What comes in is parsed by the thread that has read it, and nothing more is read from a connection until its request is answered.
 * The server's own strategy hands everything to another thread first. Who mustn't be kept waiting by a request is told by
 * {@link WebhookEndpoint#getRequestExecutorProvider}.
 */
final class OnReadingThread extends AbstractIOStrategy {
    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);
    private static final Logger LOG = Logger.getLogger(OnReadingThread.class.getName());

    /** Whether who asks is a thread that reads. The server's own mark of them, {@code Threads.isService}, gets lost. */
    static boolean isCurrent() {
        return READING.get();
    }

    @Override
    @SuppressWarnings("rawtypes") // of the interface
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        IOEventLifeCycleListener enableAgain = null;
        if (isReadWrite(event)) {
            if (enabled) {
                connection.disableIOEvent(event);
            }
            enableAgain = ENABLE_INTEREST_LIFECYCLE_LISTENER;
        }
        READING.set(true);
        try {
            fireIOEvent(connection, event, enableAgain, LOG);
        } finally {
            READING.set(false);
        }
        return true;
    }
}
