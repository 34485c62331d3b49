package org.switchboard.core.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallTime;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.ManyCalls;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;

/** Questions about a week of thousands of calls read that week, under row level security too. */
@ArquillianTest
class AnalyticsPlansIT {
    private static final CallSlice WEEK = CallSlice.of(
            ManyCalls.LAST.minusDays(47).toInstant(),
            ManyCalls.LAST.minusDays(40).toInstant());

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

    @Inject
    AnalyseCalls analyse;

    private TenantContext admin;
    private TenantContext customer;

    @BeforeEach
    void thousands_of_calls() {
        Tenant tenant = tenants.ready("analytics-plans");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        AgentId agent = agents.assigned(admin, customer, "analytics-plans-key").id();
        calls.fill(tenant.asSystem(), agent);
    }

    @Test
    void a_week_is_found_by_its_index() {
        List<String> queries = Stream.concat(
                        Stream.of(AnalyseCalls.latencySql(WEEK), AnalyseCalls.groupSql(WEEK, "NULL::text", "NULL")),
                        Arrays.stream(Dimension.values()).map(by -> AnalyseCalls.groupSql(WEEK, by.key(), by.label())))
                .toList();

        for (TenantContext who : List.of(admin, customer)) {
            for (String query : queries) {
                assertThat(calls.plan(who, query, WEEK.values().toArray()))
                        .as("%s asks %s", who.role(), query)
                        .contains("call_time_ix")
                        .doesNotContain("Seq Scan on call ");
            }
            assertThat(analyse.summary(who, WEEK).calls()).isEqualTo(7 * 24);
        }
    }

    @Test
    void a_series_is_found_by_its_index() {
        String borders = "ARRAY[timestamptz '2026-04-15']";
        List<String> queries = List.of(
                AnalyseCalls.groupSql(WEEK, "width_bucket(" + CallTime.SQL + ", " + borders + ")::text", "NULL"),
                OverviewCalls.sql(WEEK).replaceFirst("\\?", borders));

        for (String query : queries) {
            assertThat(calls.plan(customer, query, WEEK.values().toArray())).contains("call_time_ix");
        }
    }
}
