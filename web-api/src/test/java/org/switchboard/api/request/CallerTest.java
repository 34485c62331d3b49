package org.switchboard.api.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.apikey.ApiKey;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.signin.SessionId;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

class CallerTest {
    private final Caller caller = new Caller();
    private final UUID user = UUID.randomUUID();
    private final SessionId session = new SessionId(UUID.randomUUID());

    @Test
    void of_a_tenant_acts_in_it() {
        TenantContext context = TenantContext.of(
                new TenantId(UUID.randomUUID()), new TenantSchema("t_abcdefghijkl"), Role.CUSTOMER, user);
        caller.identify(user, Role.CUSTOMER, session, Optional.of(context));

        assertThat(caller.tenant()).isEqualTo(context);
    }

    @Test
    void who_runs_the_platform_acts_in_no_tenant() {
        caller.identify(user, Role.PLATFORM_ADMIN, session, Optional.empty());

        assertThatThrownBy(caller::tenant)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.FORBIDDEN));
    }

    @Test
    void counts_for_the_limits_of_person_or_key_and_of_the_tenant() {
        TenantId tenant = new TenantId(UUID.randomUUID());
        TenantContext context = TenantContext.of(tenant, new TenantSchema("t_abcdefghijkl"), Role.CUSTOMER, user);
        caller.identify(user, Role.CUSTOMER, session, Optional.of(context));
        assertThat(caller.limits())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Limit.USER, user.toString(), Limit.TENANT, tenant.toString()));

        UUID id = UUID.randomUUID();
        ApiKey key = new ApiKey(
                id,
                tenant,
                user,
                Role.CUSTOMER,
                "Key",
                Set.of(),
                "sb_",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        Caller program = new Caller();
        program.identify(key, context);
        assertThat(program.limits())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Limit.API_KEY, id.toString(), Limit.TENANT, tenant.toString()));
    }

    @Test
    void nobody_is_nobody() {
        assertThatIllegalStateException().isThrownBy(caller::tenant);
        assertThatIllegalStateException().isThrownBy(caller::user);
    }
}
