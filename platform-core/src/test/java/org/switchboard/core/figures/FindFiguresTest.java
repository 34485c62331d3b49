package org.switchboard.core.figures;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;

class FindFiguresTest {
    // Who may not ask gets no further than that.
    private static final FindFigures FIGURES = new FindFigures(null, null, null);

    static Stream<ThrowingCallable> questions() {
        TenantId tenant = new TenantId(new UUID(1, 2));
        return Stream.of(
                () -> FIGURES.of(Role.TENANT_ADMIN, List.of(tenant)),
                () -> FIGURES.ofNow(Role.TENANT_ADMIN, tenant),
                () -> FIGURES.stopped(Role.CUSTOMER, 1),
                () -> FIGURES.ranked(Role.TENANT_ADMIN, "", Ranking.NAME, 0, 1),
                () -> FIGURES.busiest(Role.CUSTOMER, 1),
                () -> FIGURES.providers(Role.CUSTOMER),
                () -> FIGURES.ofPlatform(Role.TENANT_ADMIN));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void are_for_those_who_run_the_platform(ThrowingCallable question) {
        assertThatThrownBy(question).hasMessageContaining("Your role doesn't allow this");
    }
}
