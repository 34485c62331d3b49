package org.switchboard.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;

/** Numbers and the agents that answer them. */
@ArquillianTest
class ManageNumbersIT {
    private static final String KEY = "manage-numbers-key";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    BuyNumber buyNumber;

    @Inject
    ManageNumbers manageNumbers;

    private TenantContext admin;
    private Agent agent;

    @BeforeEach
    void a_tenant_with_an_agent() {
        Tenant tenant = tenants.ready("manage-numbers");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        TenantContext customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, KEY);
    }

    @Test
    void a_number_without_an_agent_can_be_kept_and_listed() {
        PhoneNumber spare = buyNumber.buy(admin, 212, "Spare", Optional.empty());
        assertThat(manageNumbers.list(admin)).contains(spare);
        assertThat(manageNumbers
                        .bind(admin, spare.id(), Optional.of(agent.id()))
                        .agent())
                .contains(agent.id());
        assertThat(manageNumbers.bind(admin, spare.id(), Optional.empty()).agent())
                .isEmpty();
    }
}
