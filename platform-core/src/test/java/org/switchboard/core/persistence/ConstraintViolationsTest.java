package org.switchboard.core.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConstraintViolationsTest {
    private static final String MESSAGE = "duplicate key value violates unique constraint \"tenant_slug_uk\"";

    @Test
    void finds_the_constraint_however_deep_the_cause_lies() {
        assertThat(ConstraintViolations.isUnique(failure(MESSAGE, "23505"), "tenant_slug_uk"))
                .isTrue();
    }

    @Test
    void another_constraint_or_another_failure_is_not_it() {
        assertThat(ConstraintViolations.isUnique(failure(MESSAGE, "23505"), "slug_uk"))
                .isFalse();
        assertThat(ConstraintViolations.isUnique(failure(MESSAGE, "23503"), "tenant_slug_uk"))
                .isFalse();
        assertThat(ConstraintViolations.isUnique(new IllegalStateException(MESSAGE), "tenant_slug_uk"))
                .isFalse();
    }

    private static RuntimeException failure(String message, String state) {
        return new PersistenceException(new IllegalStateException(new SQLException(message, state)));
    }
}
