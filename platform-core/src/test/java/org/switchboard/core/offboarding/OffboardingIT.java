package org.switchboard.core.offboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.job.JobWorker;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantStore;
import org.switchboard.core.tenant.Progress;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.TenantStatus;
import org.switchboard.core.tenant.TenantStep;
import org.switchboard.core.tenant.TenantSteps;
import org.switchboard.core.tenant.TenantTask;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.core.webhook.ReceiveWebhook;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** The end of a tenant, wherever the process dies on the way. */
@ArquillianTest
class OffboardingIT {
    private static final UUID OPERATOR = UUID.randomUUID();
    private static final E164 CALLER = new E164("+14155550123");

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    Tenants registry;

    @Inject
    Sql sql;

    @Inject
    JobWorker worker;

    @Inject
    ReceiveWebhook receiveWebhook;

    @Inject
    ProviderRegistry providers;

    @Inject
    PlanOffboarding planOffboarding;

    @Inject
    BeginOffboarding beginOffboarding;

    @Inject
    OffboardTenant offboardTenant;

    @Inject
    Offboardings offboardings;

    @Inject
    TenantSteps runner;

    @Inject
    TenantStore store;

    @AfterEach
    void let_the_worker_work() {
        worker.start();
    }

    @Test
    void ends_completely_wherever_the_process_dies() {
        List<TenantStep> steps = offboardTenant.steps();
        for (int done = 0; done < steps.size(); done++) {
            Tenant tenant = furnished("gone-" + done);
            worker.stop();
            begin(tenant, false);
            runner.run(tenant.asSystem(), TenantTask.OFFBOARDING, steps.subList(0, done));
            // Dies after doing the step and before recording it.
            assertThat(steps.get(done).work().test(tenant.asSystem())).isTrue();
            worker.start();
            awaitEnd(tenant);
            assertThatNothingIsLeft(tenant, "gone-" + done);
        }
    }

    @Test
    void is_planned_and_told() {
        Tenant tenant = furnished("told");
        OffboardingPlan plan = planOffboarding.plan(tenant.id());
        assertThat(plan.here())
                .containsEntry("agent", 1L)
                .containsEntry("call", 1L)
                .containsEntry("user_account", 3L);
        assertThat(plan.provider()).hasValueSatisfying(there -> {
            assertThat(there.answer()).isEqualTo("OK");
            assertThat(there.things().values()).allMatch(things -> things.count() == 1 && things.deletable());
        });

        begin(tenant, false);
        awaitEnd(tenant);

        Offboarding report = offboardings.find(tenant.id()).orElseThrow();
        assertThat(report.here()).isEqualTo(plan.here());
        assertThat(report.requestedBy()).isEqualTo(OPERATOR);
        assertThat(report.atProvider().values())
                .hasSize(3)
                .allMatch(kind ->
                        kind.found() == 1 && kind.deleted() == 1 && kind.left().isEmpty());
    }

    @Test
    void frees_the_slug() {
        Tenant first = furnished("again");
        begin(first, false);
        awaitEnd(first);
        Tenant second = tenants.ready("again");
        assertThat(second.schema()).isNotEqualTo(first.schema());
        assertThat(second.status()).isEqualTo(TenantStatus.ACTIVE);
    }

    @Test
    void what_arrives_later_brings_nothing_back() {
        Tenant tenant = furnished("late");
        FakeWorkspace workspace = workspace("late");
        SignedDelivery late = workspace.analyze(onlyCall(tenant), Instant.now());
        begin(tenant, false);
        awaitEnd(tenant);

        assertThatThrownBy(() ->
                        receiveWebhook.receive("fake", Optional.empty(), late.body(), late.headers(), "192.0.2.1"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_FOUND));
        assertThatThrownBy(() -> store.create(tenant.schema())).hasMessageContaining("not being set up any more");
        assertThatNothingIsLeft(tenant, "late");
        assertThat(count("SELECT count(*) FROM platform.webhook_quarantine WHERE body = ?", late.body()))
                .isZero();
    }

    @Test
    void stops_when_the_provider_stays_away_and_goes_on_without_it() {
        Tenant tenant = furnished("alone");
        worker.stop();
        begin(tenant, false);
        workspace("alone").failNext(1000, VoiceException.Code.UNAVAILABLE);
        makeTheNextAttemptTheLast(tenant);
        worker.start();
        TestTenants.await(() -> offboardTenant.progress(tenant.id()).stopped());

        Progress stopped = offboardTenant.progress(tenant.id());
        assertThat(stopped.error())
                .hasValueSatisfying(error -> assertThat(error).contains("UNAVAILABLE", "go on without"));
        // Told in a transaction of its own.
        TestTenants.await(() ->
                registry.findById(tenant.id()).orElseThrow().statusDetail().isPresent());

        begin(tenant, true);
        awaitEnd(tenant);
        Offboarding report = offboardings.find(tenant.id()).orElseThrow();
        assertThat(report.withoutProvider()).isTrue();
        assertThat(report.atProvider().get(Kind.AGENTS).left()).hasSize(1);
        assertThat(count(
                        "SELECT count(*) FROM pg_roles WHERE rolname = ?",
                        tenant.schema().name()))
                .isZero();
    }

    @Test
    void a_tenant_whose_setup_failed_can_be_removed() {
        Tenant tenant = tenants.ready("half");
        sql.unscoped(connection -> Sql.change(
                connection,
                "UPDATE platform.tenant SET status = 'FAILED', schema_version = NULL WHERE id = ?",
                tenant.id().value()));
        begin(tenant, false);
        awaitEnd(tenant);
        assertThatNothingIsLeft(tenant, "half");
    }

    @Test
    void is_refused_without_the_slug_and_while_it_goes_on() {
        Tenant tenant = tenants.ready("refused");
        assertThatThrownBy(() -> beginOffboarding.offboard(tenant.id(), "other", false, OPERATOR))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.field()).contains("slug"));
        worker.stop();
        begin(tenant, false);
        assertThatThrownBy(() -> begin(tenant, false))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.CONFLICT));
        assertThatThrownBy(() -> planOffboarding.plan(tenant.id())).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> registry.resume(tenant.id())).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> registry.retry(tenant.id())).isInstanceOf(DomainException.class);
        worker.start();
        awaitEnd(tenant);
    }

    private Tenant furnished(String slug) {
        Tenant tenant = tenants.ready(slug);
        TenantContext admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        Agent agent = agents.assigned(admin, tenants.person(tenant, Role.CUSTOMER, "ana"), slug);
        FakeWorkspace workspace = workspace(slug);
        ProviderCallId ringing =
                workspace.ring(agent.requireProviderAgent(), CALLER, new E164("+14155550999"), Instant.now());
        SignedDelivery delivery = workspace.hangUp(ringing, Instant.now());
        receiveWebhook
                .receive("fake", Optional.empty(), delivery.body(), delivery.headers(), "192.0.2.1")
                .toCompletableFuture()
                .join();
        TestTenants.await(() -> sql.count(tenant.asSystem(), "SELECT count(*) FROM call") == 1);
        return tenant;
    }

    private ProviderCallId onlyCall(Tenant tenant) {
        return new ProviderCallId(
                sql.list(tenant.asSystem(), "SELECT provider_call_id FROM call").get(0));
    }

    private FakeWorkspace workspace(String key) {
        return ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(key);
    }

    private void begin(Tenant tenant, boolean withoutProvider) {
        beginOffboarding.offboard(tenant.id(), tenant.slug().value(), withoutProvider, OPERATOR);
    }

    private void makeTheNextAttemptTheLast(Tenant tenant) {
        sql.unscoped(connection -> Sql.change(
                connection,
                "UPDATE platform.job SET attempts = ? WHERE schema_name = ?",
                JobWorker.MAX_ATTEMPTS - 1,
                tenant.schema().name()));
    }

    private void awaitEnd(Tenant tenant) {
        TestTenants.await(
                () -> offboardings.find(tenant.id()).orElseThrow().finishedAt().isPresent());
        TestTenants.await(() -> count(
                        "SELECT count(*) FROM platform.job WHERE schema_name = ?",
                        tenant.schema().name())
                == 0);
    }

    private void assertThatNothingIsLeft(Tenant tenant, String key) {
        String schema = tenant.schema().name();
        UUID id = tenant.id().value();
        assertThat(count("SELECT count(*) FROM pg_namespace WHERE nspname = ?", schema))
                .isZero();
        assertThat(count("SELECT count(*) FROM pg_roles WHERE rolname = ?", schema))
                .isZero();
        assertThat(count("SELECT count(*) FROM platform.job WHERE schema_name = ?", schema))
                .isZero();
        for (String table : List.of("agent_route", "login_directory", "session", "tenant_secret")) {
            assertThat(count("SELECT count(*) FROM platform." + table + " WHERE tenant_id = ?", id))
                    .as(table)
                    .isZero();
        }
        assertThat(registry.findById(tenant.id())).isEmpty();
        assertThat(workspace(key).isEmpty()).isTrue();
    }

    private long count(String query, Object... values) {
        return sql.unscoped(
                connection -> Long.valueOf(Sql.list(connection, query, values).get(0)));
    }
}
