package org.switchboard.core.signin;

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

/** Plain SQL on schema platform in the caller's transaction: sessions are looked up on every request. */
@ApplicationScoped
class PlatformSql {
    @Resource(lookup = "java:app/jdbc/switchboard")
    DataSource source;

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    int update(String sql, Object... parameters) {
        return prepared(sql, parameters, PreparedStatement::executeUpdate);
    }

    void run(String sql, Object... parameters) {
        prepared(sql, parameters, PreparedStatement::execute);
    }

    <T> List<T> list(String sql, Row<T> reader, Object... parameters) {
        return prepared(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        });
    }

    <T> Optional<T> first(String sql, Row<T> reader, Object... parameters) {
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
