package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

class HangUpTest {
    @Test
    void takes_the_permission_to_place_calls() {
        TenantContext reader = TenantContext.of(
                        new TenantId(UUID.randomUUID()),
                        new TenantSchema("t_abcdefghijkl"),
                        Role.TENANT_ADMIN,
                        UUID.randomUUID())
                .limitedTo(Set.of(Permission.READ_CALLS));
        // Asked before anything is looked at.
        HangUp hangUp = new HangUp(null, null, null, null, null);

        assertThatThrownBy(() -> hangUp.run(reader, new CallId(UUID.randomUUID())))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("doesn't have the scope place_calls");
    }
}
