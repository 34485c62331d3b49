package org.switchboard.core.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.PGStatement;

/** Plain SQL on schema platform in the caller's transaction, for what is asked often or is easier said in SQL. */
@ApplicationScoped
public class PlatformSql {
    @Resource(lookup = "java:app/jdbc/switchboard")
    DataSource source;

    protected PlatformSql() {}

    /** On a data source that no container provides. */
    public PlatformSql(DataSource source) {
        this.source = source;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        /** Makes a value of the current row; doesn't move on. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Changes rows; how many. */
    public int update(String sql, Object... parameters) {
        return prepared(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Does something that has no answer. */
    public void run(String sql, Object... parameters) {
        prepared(sql, parameters, PreparedStatement::execute);
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, Row<T> reader, Object... parameters) {
        return prepared(sql, parameters, statement -> read(statement, reader));
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }

    /**
     * Keeps no plan for the statement. A plan that was made while a table was empty reads all of it, and is kept until the table
     * is analyzed; for a table that fills within seconds, that is too late.
     */
    public static void planEachTime(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }

    /** The first row of a query, if any. */
    public <T> Optional<T> first(String sql, Row<T> reader, Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    private <T> T prepared(String sql, Object[] parameters, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("schema platform: SQL state " + e.getSQLState(), e);
        }
    }
}
