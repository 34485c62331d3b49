package org.switchboard.core.tenancy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One connection of the owner that outlives its users' {@code close()}: Flyway opens one for each schema, and opening costs
 * as much as a small migration. Not for several threads.
 */
final class OwnerConnection extends PGSimpleDataSource implements AutoCloseable {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OwnerConnection.class.getName());

    private transient Connection open;

    @Override
    public Connection getConnection() throws SQLException {
        if (open == null) {
            open = super.getConnection();
        }
        Connection kept = open;
        return (Connection) Proxy.newProxyInstance(
                OwnerConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : invoke(kept, method, arguments));
    }

    private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** Whether the database still answers on it. */
    boolean answers() {
        try {
            return open != null && open.isValid(2);
        } catch (SQLException e) {
            throw new IllegalStateException("a wait for the database can't be negative", e);
        }
    }

    /** Closes it; who asks again gets a new one. */
    @Override
    public void close() {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "a connection of the owner was broken already", e);
        }
        open = null;
    }
}
