package org.switchboard.core.live;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A connection that waits for notifications, which one of the pool can't: it would be gone from the pool. It is bound to nobody and
 * reads nothing. Without it (the database is away, or a pooler is in between that can't do that) hints don't come. Not for several threads.
 */
final class HintConnection implements AutoCloseable {
    private static final Logger LOG = System.getLogger(HintConnection.class.getName());

    private final PGSimpleDataSource source;
    private Connection open;

    HintConnection(PGSimpleDataSource source) {
        this.source = source;
    }

    /** Waits for a while, and less when there are some; names of schemas. */
    Set<String> await(int millis) throws InterruptedException {
        try {
            if (open == null) {
                open();
            }
            PGNotification[] found = open.unwrap(PGConnection.class).getNotifications(millis);
            Set<String> schemas = new TreeSet<>();
            for (PGNotification notification : found == null ? new PGNotification[0] : found) {
                schemas.addAll(Arrays.asList(notification.getParameter().split(",")));
            }
            return schemas;
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "can''t listen to the database, SQL state {0}; looking from time to time",
                    e.getSQLState());
            close();
            Thread.sleep(millis);
            return Set.of();
        }
    }

    private void open() throws SQLException {
        open = source.getConnection();
        try (Statement sql = open.createStatement()) {
            sql.execute("LISTEN " + Hints.CHANNEL);
        }
    }

    @Override
    public void close() {
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "the connection that listens was broken already", e);
            }
            open = null;
        }
    }
}
