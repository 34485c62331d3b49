package org.switchboard.core.tenancy;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Migrates tenants one after the other over one connection of the owner. Not for several threads. */
public final class TenantMigrator implements AutoCloseable {
    // Lock not available, deadlock, serialization.
    private static final Set<String> IN_USE = Set.of("55P03", "40P01", "40001");
    // Connection lost, out of resources, shutting down.
    private static final Set<String> AWAY = Set.of("08", "53", "57");
    // Wrong objects: the words name tables and columns. Other classes' words may quote values of rows.
    private static final String ABOUT_OBJECTS = "42";

    private final Migrations migrations;
    private final OwnerConnection connection;

    TenantMigrator(Migrations migrations, OwnerConnection connection) {
        this.migrations = migrations;
        this.connection = connection;
    }

    /** A migration that was undone; the schema is as it was. */
    public static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean passing;

        private Failed(String message, boolean passing, Throwable cause) {
            super(message, cause);
            this.passing = passing;
        }

        /** Whether only the moment was wrong: a table was in use, or the database was away. */
        public boolean isPassing() {
            return passing;
        }
    }

    /**
     * Brings a tenant's schema to the newest version.
     *
     * @throws Failed with a message that holds the SQL state and names of objects, never a value of a row
     */
    public void migrate(TenantSchema schema) throws Failed {
        try {
            migrations.tenant(connection, schema).migrate();
        } catch (FlywayException | IllegalStateException e) {
            connection.close();
            throw failed(e);
        }
    }

    private static Failed failed(RuntimeException failure) {
        Optional<SQLException> sql = sql(failure);
        if (sql.isEmpty()) {
            // Flyway's own objections name migrations and checksums.
            return new Failed(String.valueOf(failure.getMessage()), false, failure);
        }
        String state = String.valueOf(sql.get().getSQLState());
        boolean passing = IN_USE.contains(state) || AWAY.contains(state.substring(0, 2));
        return new Failed(state + " " + words(state, sql.get()), passing, failure);
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String words(String state, SQLException failure) {
        ServerErrorMessage told = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (told == null || IN_USE.contains(state) || state.startsWith(ABOUT_OBJECTS)) {
            return told == null ? "the database can't be reached" : told.getMessage();
        }
        return "in table " + told.getTable() + ", column " + told.getColumn() + ", constraint " + told.getConstraint();
    }

    @Override
    public void close() {
        connection.close();
    }
}
