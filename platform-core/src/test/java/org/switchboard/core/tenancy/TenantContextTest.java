package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;

class TenantContextTest {
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final TenantSchema SCHEMA = new TenantSchema("t_abcdefghijkl");
    private static final UUID ANA = UUID.randomUUID();

    @Test
    void a_platform_admin_never_acts_inside_a_tenant() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TenantContext.of(TENANT, SCHEMA, Role.PLATFORM_ADMIN, ANA));
    }

    @Test
    void people_have_an_id_and_the_system_has_none() {
        assertThat(TenantContext.of(TENANT, SCHEMA, Role.CUSTOMER, ANA).person())
                .isEqualTo(ANA);
        assertThatIllegalArgumentException().isThrownBy(() -> TenantContext.of(TENANT, SCHEMA, Role.SYSTEM, ANA));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TenantContext(TENANT, SCHEMA, Role.CUSTOMER, Optional.empty(), Set.of()));
        assertThatIllegalStateException()
                .isThrownBy(() -> TenantContext.system(TENANT, SCHEMA).person());
    }

    @Test
    void there_is_no_context_without_tenant_schema_and_role() {
        assertThatNullPointerException().isThrownBy(() -> TenantContext.of(null, SCHEMA, Role.CUSTOMER, ANA));
        assertThatNullPointerException().isThrownBy(() -> TenantContext.of(TENANT, null, Role.CUSTOMER, ANA));
        assertThatIllegalArgumentException().isThrownBy(() -> TenantContext.of(TENANT, SCHEMA, null, ANA));
        assertThatNullPointerException().isThrownBy(() -> new TenantId(null));
    }

    @Test
    void the_system_acts_for_the_same_tenant() {
        TenantContext ana = TenantContext.of(TENANT, SCHEMA, Role.CUSTOMER, ANA);
        assertThat(ana.asSystem()).isEqualTo(TenantContext.system(TENANT, SCHEMA));
    }

    @Test
    void whoever_is_limited_may_do_no_more_than_before() {
        TenantContext ana = TenantContext.of(TENANT, SCHEMA, Role.CUSTOMER, ANA);

        TenantContext reader = ana.limitedTo(Set.of(Permission.READ_CALLS, Permission.MANAGE_AGENTS));

        assertThat(reader.permissions()).containsExactly(Permission.READ_CALLS);
        assertThat(reader.person()).isEqualTo(ANA);
        assertThatThrownBy(() -> Permission.PLACE_CALLS.require(reader)).hasMessageContaining("place_calls");
    }

    @Test
    void who_is_lent_the_systems_role_stays_who_they_are_and_may_no_more_than_was_lent() {
        TenantContext lent =
                TenantContext.of(TENANT, SCHEMA, Role.CUSTOMER, ANA).lent(Set.of(Permission.MANAGE_AGENTS));

        assertThat(lent.role()).isEqualTo(Role.SYSTEM);
        assertThat(lent.person()).isEqualTo(ANA);
        assertThat(lent.own()).isEqualTo(Role.CUSTOMER);
        assertThatCode(() -> Permission.MANAGE_AGENTS.require(lent)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Permission.MANAGE_CUSTOMERS.require(lent)).isInstanceOf(DomainException.class);
    }
}
