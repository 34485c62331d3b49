package org.switchboard.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A script in the small part of psql's language that db/roles.sql uses: statements that end with a semicolon at the end of a line,
 * and variables written {@code :'name'}.
 */
record SqlScript(List<String> statements) {

    private static final String DUPLICATE_DATABASE = "42P04";

    static SqlScript ofResource(String name, Map<String, String> variables) {
        try (InputStream in = SqlScript.class.getResourceAsStream("/" + name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8), variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SqlScript of(String text, Map<String, String> variables) {
        return new SqlScript(Stream.of(text.replaceAll("(?m)^\\s*--.*$", "").split(";[ \\t]*(?:\\R|$)"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> replace(statement, variables))
                .toList());
    }

    private static String replace(String statement, Map<String, String> variables) {
        String result = statement;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            String literal = "'" + variable.getValue().replace("'", "''") + "'";
            result = result.replace(":'" + variable.getKey() + "'", literal);
        }
        return result;
    }

    /** Runs every statement on its own; a database that is already there is what we want. */
    void run(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                execute(statement, sql);
            }
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}
