package org.switchboard.core.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;

/** Limits of calls, agents and numbers stand in two tables and change together. */
@ArquillianTest
class ManageAllowancesIT {
    private static final ManageAllowances.Request FEWER = request(3, 2);
    private static final ManageAllowances.Request MORE = request(5, 4);

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    ManageAllowances allowances;

    @Inject
    Sql sql;

    private Tenant tenant;
    private TenantContext admin;
    private TenantContext customer;

    @BeforeEach
    void a_customer_with_limits() {
        tenant = tenants.ready("allowances-" + Long.toString(System.nanoTime(), 36));
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        allowances.setOfCustomer(admin, customer.person(), FEWER, found -> {});
    }

    private static ManageAllowances.Request request(int calls, int agents) {
        return new ManageAllowances.Request(
                new ManageQuotas.Request(calls, null), new ManageHoldings.Request(agents, null));
    }

    @Test
    void of_a_customer_change_together_or_not_at_all() {
        Allowance before = allowances.ofCustomer(admin, customer.person());

        refused(seen -> allowances.setOfCustomer(admin, customer.person(), MORE, seen), before);
        assertThat(allowances.ofCustomer(admin, customer.person())).isEqualTo(before);

        assertThat(allowances.setOfCustomer(admin, customer.person(), MORE, found -> {}))
                .isEqualTo(allowances.ofCustomer(admin, customer.person()))
                .isNotEqualTo(before);
    }

    @Test
    void of_a_tenant_change_together_or_not_at_all() {
        allowances.setOfTenant(tenant.id(), FEWER, found -> {}, admin.person());
        Allowance before = allowances.ofTenant(tenant.id());

        refused(seen -> allowances.setOfTenant(tenant.id(), MORE, seen, admin.person()), before);
        assertThat(allowances.ofTenant(tenant.id())).isEqualTo(before);

        assertThat(allowances.setOfTenant(tenant.id(), MORE, found -> {}, admin.person()))
                .isEqualTo(allowances.ofTenant(tenant.id()))
                .isNotEqualTo(before);
    }

    @Test
    void of_a_customer_who_does_not_exist_are_not_kept() {
        TenantContext stranger = tenants.person(tenants.ready("allowances"), Role.CUSTOMER, "zoe");

        assertThatThrownBy(() -> allowances.setOfCustomer(admin, stranger.person(), MORE, found -> {}))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThat(sql.count(
                        admin.asSystem(),
                        "SELECT count(*) FROM audit_event WHERE resource_id = ?",
                        stranger.person().toString()))
                .isZero();
    }

    /** By who is asked whether all is still as they saw it: at once, or when the first half is set already. */
    private static void refused(Consumer<Consumer<Allowance.Given>> change, Allowance before) {
        for (int answers : new int[] {0, 1}) {
            AtomicInteger left = new AtomicInteger(answers);
            assertThatThrownBy(() -> change.accept(found -> {
                        assertThat(found).isEqualTo(before.limits());
                        if (left.getAndDecrement() == 0) {
                            throw new DomainException(ProblemCode.PRECONDITION_FAILED, "Somebody was faster.");
                        }
                    }))
                    .isInstanceOfSatisfying(
                            DomainException.class,
                            e -> assertThat(e.code()).isEqualTo(ProblemCode.PRECONDITION_FAILED));
        }
    }
}
