package org.switchboard.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

class FindAgentsTest {
    @Test
    void customers_are_not_told_who_may_use_what() {
        UUID person = UUID.randomUUID();
        TenantContext customer = TenantContext.of(
                new TenantId(UUID.randomUUID()), new TenantSchema("t_abcdefghijkl"), Role.CUSTOMER, person);
        // Asked before anything is looked at.
        FindAgents agents = new FindAgents(null, null, null, null);

        assertThatThrownBy(() -> agents.assignedTo(customer, person))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.FORBIDDEN));
    }
}
