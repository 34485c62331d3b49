package org.switchboard.core.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.call.PlaceCall;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.job.JobWorker;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;

/** From a form to a schema with its first administrator. */
@ArquillianTest
class TenantLifeIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    CreateTenant createTenant;

    @Inject
    ProvisionTenant provisionTenant;

    @Inject
    Tenants registry;

    @Inject
    TestTenants tenants;

    @Inject
    Sql sql;

    @Inject
    JobWorker worker;

    @Inject
    TestAgents agents;

    @Inject
    PlaceCall placeCall;

    @Inject
    TenantSteps runner;

    @Resource
    ManagedExecutorService executor;

    @AfterEach
    void let_the_worker_work() {
        worker.start();
    }

    @Test
    void a_new_tenant_is_registered_at_once_and_ready_soon() {
        Tenant registered = createTenant.create(TestTenants.request("life-new"));
        assertThat(registered.status()).isEqualTo(TenantStatus.PROVISIONING);
        Tenant ready = tenants.ready("life-new");
        assertThat(ready.id()).isEqualTo(registered.id());
        assertThat(ready.schemaVersion()).isPresent();
        assertThat(sql.list(ready.asSystem(), "SELECT email || ' ' || role FROM user_account"))
                .containsExactly("admin@life-new.example TENANT_ADMIN");
        assertThat(registry.findPendingAdmin(ready.id())).isEmpty();
    }

    @Test
    void provisioning_again_after_a_crash_changes_nothing() {
        Tenant ready = tenants.ready("life-again");
        provisionTenant.run(ready.schema(), ready.id().value());
        sql.unscoped(connection -> Sql.change(
                connection,
                "UPDATE platform.tenant SET status = 'PROVISIONING', pending_admin = jsonb_build_object('email',"
                        + " 'admin@life-again.example', 'name', 'Again', 'password_hash', 'x') WHERE id = ?",
                ready.id().value()));
        provisionTenant.run(ready.schema(), ready.id().value());
        assertThat(tenants.get("life-again").status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(sql.list(ready.asSystem(), "SELECT name FROM user_account")).containsExactly("Admin of life-again");
    }

    @Test
    void setting_up_ends_wherever_the_process_dies() {
        List<TenantStep> steps = provisionTenant.steps();
        for (int done = 0; done < steps.size(); done++) {
            String slug = "life-dies-" + done;
            worker.stop();
            Tenant tenant = createTenant.create(TestTenants.request(slug));
            runner.run(tenant.asSystem(), TenantTask.PROVISIONING, steps.subList(0, done));
            // Dies after doing the step and before recording it.
            assertThat(steps.get(done).work().test(tenant.asSystem())).isTrue();
            worker.start();
            Tenant ready = tenants.ready(slug);
            assertThat(sql.list(ready.asSystem(), "SELECT email FROM user_account"))
                    .containsExactly("admin@" + slug + ".example");
            assertThat(provisionTenant.progress(ready.id()).steps()).allMatch(Progress.Step::done);
        }
    }

    @Test
    void a_suspended_tenant_calls_nobody_whoever_asks() {
        Tenant tenant = tenants.ready("life-silent");
        TenantContext admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        Agent agent = agents.assigned(admin, tenants.person(tenant, Role.CUSTOMER, "ana"), "life-silent");
        PlaceCall.Request request = new PlaceCall.Request(agent.id().value(), "+14155550123", null, null, null);
        registry.suspend(tenant.id(), Optional.empty());

        assertThatThrownBy(() -> placeCall.place(admin, request))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.TENANT_NOT_ACTIVE));
        assertThat(sql.list(tenant.asSystem(), "SELECT status FROM call")).containsExactly("REFUSED");

        registry.resume(tenant.id());
        assertThat(placeCall.place(admin, request).facts().state()).isEqualTo(CallState.REGISTERED);
    }

    @Test
    void a_job_that_cannot_even_be_given_up_holds_no_other_one_up() {
        Tenant ready = tenants.ready("life-worker");
        worker.stop();
        sql.unscoped(connection -> Sql.change(
                connection,
                "INSERT INTO platform.job (schema_name, kind, reference, attempts, run_at) VALUES"
                        + " (?, 'hopeless', gen_random_uuid(), 7, now() - interval '1 minute'),"
                        + " (?, 'provision-tenant', gen_random_uuid(), 0, now() - interval '1 second')",
                ready.schema().name(),
                ready.schema().name()));
        worker.start();
        TestTenants.await(() -> jobs(ready).equals(List.of("hopeless")));
    }

    private List<String> jobs(Tenant tenant) {
        return sql.unscoped(connection -> Sql.list(
                connection,
                "SELECT kind FROM platform.job WHERE schema_name = ?",
                tenant.schema().name()));
    }

    /** Fails, and fails to give up too. */
    @ApplicationScoped
    static class Hopeless implements JobHandler {
        @Override
        public String kind() {
            return "hopeless";
        }

        @Override
        public void run(TenantSchema schema, UUID reference) {
            throw new IllegalStateException("hopeless");
        }

        @Override
        public void giveUp(TenantSchema schema, UUID reference, RuntimeException failure) {
            throw new IllegalStateException("really hopeless");
        }
    }

    @Test
    void a_taken_slug_is_refused_and_nothing_is_left_behind() {
        tenants.ready("life-taken");
        String ofNobody =
                "SELECT id FROM platform.job WHERE schema_name NOT IN (SELECT schema_name FROM platform.tenant)";
        List<String> before = sql.unscoped(connection -> Sql.list(connection, ofNobody));
        assertThatThrownBy(() -> createTenant.create(TestTenants.request("life-taken")))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.CONFLICT);
                    assertThat(e.field()).contains("slug");
                });
        assertThat(sql.<List<String>>unscoped(connection -> Sql.list(connection, ofNobody)))
                .as("jobs of no tenant")
                .isSubsetOf(before);
    }

    @Test
    void of_several_at_once_one_gets_the_slug() {
        List<CompletableFuture<String>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> createdOrRefused("life-race"), executor))
                .limit(4)
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("created", "CONFLICT", "CONFLICT", "CONFLICT");
        assertThat(tenants.ready("life-race").status()).isEqualTo(TenantStatus.ACTIVE);
    }

    private String createdOrRefused(String slug) {
        try {
            createTenant.create(TestTenants.request(slug));
            return "created";
        } catch (DomainException e) {
            return e.code().name();
        }
    }

    @Test
    void setting_up_that_stopped_is_told_and_can_be_retried() {
        Tenant ready = tenants.ready("life-failed");
        sql.unscoped(connection -> Sql.change(
                connection,
                "UPDATE platform.tenant SET status = 'PROVISIONING' WHERE id = ?",
                ready.id().value()));
        provisionTenant.giveUp(ready.schema(), ready.id().value(), new IllegalStateException("no room"));
        assertThat(tenants.get("life-failed").status()).isEqualTo(TenantStatus.FAILED);
        assertThat(tenants.get("life-failed").statusDetail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("no room"));
        registry.retry(ready.id());
        assertThat(tenants.ready("life-failed").statusDetail()).isEmpty();
        assertThatThrownBy(() -> registry.retry(ready.id()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.CONFLICT));
    }
}
