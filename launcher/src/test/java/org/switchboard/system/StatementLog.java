package org.switchboard.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What the database is asked, as its own log tells it; closing it ends the logging. */
final class StatementLog implements AutoCloseable {
    private final PlatformUnderTest platform;

    StatementLog(PlatformUnderTest platform) throws SQLException {
        this.platform = platform;
        execute("ALTER SYSTEM SET log_statement = 'all'");
        execute("SELECT pg_reload_conf()");
    }

    /**
     * Log lines of the statements that were executed during the work, by whomever; those of the job queue, which is looked at all the
     * time, are left out.
     */
    List<String> during(Callable<?> work) throws Exception {
        String begin = mark();
        work.call();
        String end = mark();
        String log = platform.databaseLog();
        return log.substring(log.indexOf(begin), log.lastIndexOf(end))
                .lines()
                .skip(1)
                .filter(line -> line.contains("execute ") || line.contains("statement: "))
                .filter(line -> !line.contains("platform.job")
                        && !line.contains("platform.reconciliation")
                        && !line.endsWith(": BEGIN")
                        && !line.contains(end))
                .toList();
    }

    private String mark() throws Exception {
        String mark = "mark " + UUID.randomUUID();
        execute("SELECT '" + mark + "'");
        Eventually.isTrue("the log has it", () -> platform.databaseLog().contains(mark));
        return mark;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        execute("ALTER SYSTEM RESET log_statement");
        execute("SELECT pg_reload_conf()");
    }
}
