package org.switchboard.core.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.core.call.CallId;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;

class OnboardTenantTest {
    private static final UUID ID = new UUID(1, 2);
    private static final TenantId TENANT = new TenantId(ID);

    static Stream<ThrowingCallable> requests() {
        OnboardTenant onboard = new OnboardTenant(null, null, null);
        TestCall call = new TestCall(null, null, null, null, null, null, null, null);
        return Stream.of(
                () -> onboard.begin(Role.TENANT_ADMIN, "Name", "slug", ID),
                () -> onboard.get(Role.TENANT_ADMIN, ID),
                () -> onboard.of(Role.TENANT_ADMIN, TENANT),
                () -> onboard.rename(Role.TENANT_ADMIN, ID, "Name", "slug"),
                () -> onboard.choose(Role.CUSTOMER, ID, "growth"),
                () -> onboard.create(Role.CUSTOMER, ID, "Name", "name@example.com", ID),
                () -> call.isReady(Role.TENANT_ADMIN, TENANT, ID),
                () -> call.place(Role.TENANT_ADMIN, TENANT, "+14155550100", 415, ID),
                () -> call.status(Role.TENANT_ADMIN, TENANT, new CallId(ID)));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void is_for_those_who_run_the_platform(ThrowingCallable request) {
        assertThatThrownBy(request).hasMessageContaining("Your role doesn't allow this");
    }

    @Test
    void knows_plans_by_their_names_whatever_the_case() {
        assertThat(Plan.of("Growth")).contains(Plan.GROWTH);
        assertThat(Plan.of("enterprise")).isEmpty();
        assertThat(Plan.of(null)).isEmpty();
    }
}
