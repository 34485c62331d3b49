package org.switchboard.core.it;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Plain SQL, so that nothing of the application's own filters is in play. */
@ApplicationScoped
public class Sql {
    @Resource(lookup = "java:app/jdbc/switchboard")
    DataSource source;

    @Inject
    TenantScope scope;

    /** Work on the pool's connection as it lies there, bound to nobody. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it. */
        T on(Connection connection) throws SQLException;
    }

    /** On the pool's connection as it lies there, bound to nobody. */
    public <T> T unscoped(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query of the tenant, as texts. */
    public List<String> list(TenantContext context, String query, Object... values) {
        return scope.jdbc(context, connection -> list(connection, query, values));
    }

    /** The only value of a query of the tenant. */
    public long count(TenantContext context, String query, Object... values) {
        return Long.parseLong(list(context, query, values).get(0));
    }

    /** Changes rows of the tenant; how many. */
    public int change(TenantContext context, String statement, Object... values) {
        return scope.jdbc(context, connection -> change(connection, statement, values));
    }

    /** The first column of a query, as texts. */
    public static List<String> list(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement sql = prepare(connection, query, values);
                ResultSet rows = sql.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** Changes rows; how many. */
    public static int change(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement sql = prepare(connection, statement, values)) {
            return sql.executeUpdate();
        }
    }

    /** The SQL state behind a failure; empty when there is none. */
    public static String state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
