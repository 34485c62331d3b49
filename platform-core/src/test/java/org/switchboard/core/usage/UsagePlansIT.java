package org.switchboard.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.ManyCalls;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;

/** A month of usage reads the calls of that month, and not those of years. */
@ArquillianTest
class UsagePlansIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    ManyCalls calls;

    @Test
    void a_month_is_found_by_its_index() {
        Tenant tenant = tenants.ready("usage-plans");
        TenantContext admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        TenantContext customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        calls.fill(
                tenant.asSystem(),
                agents.assigned(admin, customer, "usage-plans-key").id());

        for (String query : FindUsage.queries()) {
            assertThat(calls.plan(admin, query, ManyCalls.LAST.minusMonths(2), ManyCalls.LAST.minusMonths(1)))
                    .as(query)
                    .contains("call_time_ix")
                    .doesNotContain("Seq Scan on call ");
        }
    }
}
