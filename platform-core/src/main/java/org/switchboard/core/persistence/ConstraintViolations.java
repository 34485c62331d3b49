package org.switchboard.core.persistence;

import java.sql.SQLException;

/** Reads from a failure which constraint of the database was violated. */
public final class ConstraintViolations {
    private static final String UNIQUE_VIOLATION = "23505";

    private ConstraintViolations() {}

    /** Whether {@code failure} was caused by the unique constraint or index of that name. */
    public static boolean isUnique(Throwable failure, String constraint) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return sql.getMessage().contains('"' + constraint + '"');
            }
        }
        return false;
    }
}
