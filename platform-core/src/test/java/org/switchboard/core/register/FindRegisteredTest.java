package org.switchboard.core.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.core.tenancy.Role;

class FindRegisteredTest {
    // Who may not ask gets no further than that.
    private static final FindRegistered FIND = new FindRegistered(null);
    private static final RegisterPart ALL =
            new RegisterPart("", Optional.empty(), RegisterPart.Order.NAME, false, 0, 25);

    static Stream<ThrowingCallable> questions() {
        return Stream.of(
                () -> FIND.people(Role.TENANT_ADMIN, ALL),
                () -> FIND.countPeople(Role.CUSTOMER, ALL),
                () -> FIND.agents(Role.TENANT_ADMIN, ALL),
                () -> FIND.countAgents(Role.CUSTOMER, ALL));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void lists_for_those_who_run_the_platform_only(ThrowingCallable question) {
        assertThatThrownBy(question).hasMessageContaining("Your role doesn't allow this");
    }
}
