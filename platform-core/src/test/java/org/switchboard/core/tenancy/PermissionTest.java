package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

class PermissionTest {
    @Test
    void a_platform_admin_manages_tenants_and_reads_nothing_of_theirs() {
        assertThat(grantedTo(Role.PLATFORM_ADMIN))
                .containsExactlyInAnyOrder(
                        Permission.MANAGE_TENANTS, Permission.READ_PROVIDERS, Permission.USE_OWN_ACCOUNT);
    }

    @Test
    void a_tenant_admin_may_do_everything_but_manage_tenants() {
        assertThat(grantedTo(Role.TENANT_ADMIN)).isEqualTo(EnumSet.complementOf(EnumSet.of(Permission.MANAGE_TENANTS)));
    }

    @Test
    void a_customer_reads_what_is_assigned_places_calls_and_keeps_agents_of_their_own() {
        assertThat(grantedTo(Role.CUSTOMER))
                .containsExactlyInAnyOrder(
                        Permission.USE_OWN_ACCOUNT,
                        Permission.READ_VOICE,
                        Permission.KEEP_OWN_AGENTS,
                        Permission.PLACE_CALLS,
                        Permission.READ_CALLS,
                        Permission.WORK_ON_LEADS);
    }

    @Test
    void the_platform_itself_may_do_everything() {
        assertThat(grantedTo(Role.SYSTEM)).isEqualTo(EnumSet.allOf(Permission.class));
    }

    @Test
    void what_is_not_granted_is_forbidden() {
        TenantContext customer = TenantContext.of(
                new TenantId(UUID.randomUUID()), new TenantSchema("t_abcdefghijkl"), Role.CUSTOMER, UUID.randomUUID());
        assertThatThrownBy(() -> Permission.MANAGE_AGENTS.require(customer))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.FORBIDDEN));
        assertThatCode(() -> Permission.READ_CALLS.require(customer)).doesNotThrowAnyException();
    }

    @Test
    void a_key_never_gets_what_would_make_its_finder_an_administrator() {
        assertThat(Permission.values())
                .filteredOn(permission -> !permission.isForKeys())
                .containsExactlyInAnyOrder(
                        Permission.USE_OWN_ACCOUNT,
                        Permission.MANAGE_MEMBERS,
                        Permission.MANAGE_API_KEYS,
                        Permission.MANAGE_SETTINGS);
    }

    private static Set<Permission> grantedTo(Role role) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.isGrantedTo(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
