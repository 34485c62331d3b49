package org.switchboard.core.migration;

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
import org.junit.jupiter.api.BeforeEach;
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
import org.switchboard.core.tenancy.Fence;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.webhook.ApplyWebhook;
import org.switchboard.core.webhook.ReceiveWebhook;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** A tenant whose migration failed, in the server: one works, the other is fenced. */
@ArquillianTest
class FenceIT {
    private static final String KEY = "fence-key";
    private static final String FAILED = """
            INSERT INTO platform.tenant_migration (tenant_id, version, state, attempts, runner, ended_at, duration_ms)
            VALUES (?, 1000, 'FAILED', 1, gen_random_uuid(), now(), 0)""";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    Sql sql;

    @Inject
    TenantScope scope;

    @Inject
    Fence fence;

    @Inject
    ReceiveWebhook receiveWebhook;

    @Inject
    ProviderRegistry providers;

    private Tenant failed;
    private Tenant other;
    private TenantContext admin;

    @BeforeEach
    void two_tenants() {
        failed = tenants.ready("fence-failed");
        other = tenants.ready("fence-other");
        admin = tenants.person(failed, Role.TENANT_ADMIN, "boss");
    }

    @AfterEach
    void takeFenceAway() {
        unscoped("DELETE FROM platform.tenant_migration WHERE version = 1000");
        TestTenants.await(() -> !fence.isAround(failed.schema()));
    }

    private void putFenceUp() {
        unscoped(FAILED, failed.id().value());
        TestTenants.await(() -> fence.isAround(failed.schema()));
    }

    @Test
    void nobody_works_in_a_fenced_tenant_and_everybody_in_the_others() {
        putFenceUp();
        List<Runnable> ways = List.of(
                () -> scope.run(admin, () -> {}),
                () -> scope.call(admin.asSystem(), () -> 1),
                () -> scope.jdbc(admin, connection -> 1));

        assertThat(ways)
                .allSatisfy(way -> assertThatThrownBy(way::run).isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.TENANT_UPGRADING);
                    assertThat(e.retryAfter()).isPresent();
                }));
        assertThat(scope.<Integer>call(other.asSystem(), () -> 1)).isOne();
    }

    @Test
    void webhooks_are_stored_and_applied_when_the_fence_is_gone() {
        FakeWorkspace workspace =
                ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
        Agent agent = agents.assigned(admin, tenants.person(failed, Role.CUSTOMER, "ana"), KEY);
        putFenceUp();
        ProviderCallId call = workspace.ring(
                agent.requireProviderAgent(), new E164("+14155550123"), new E164("+14155550001"), Instant.now());
        SignedDelivery delivery = workspace.hangUp(call, Instant.now());
        receiveWebhook
                .receive("fake", Optional.empty(), delivery.body(), delivery.headers(), "192.0.2.1")
                .toCompletableFuture()
                .join();

        assertThat(waiting()).isTrue();
        takeFenceAway();
        TestTenants.await(() -> !waiting());
        assertThat(sql.list(admin, "SELECT status FROM call WHERE provider_call_id = ?", call.value()))
                .containsExactly("ENDED");
    }

    @Test
    void jobs_wait_however_often_a_worker_has_looked_for_waiting_is_no_failure() {
        putFenceUp();
        UUID reference = UUID.randomUUID();
        unscoped(
                "INSERT INTO platform.job (schema_name, kind, reference, attempts) VALUES (?, ?, ?, ?)",
                failed.schema().name(),
                ApplyWebhook.KIND,
                reference,
                JobWorker.MAX_ATTEMPTS);
        for (int look = 0; look < 3; look++) {
            unscoped("UPDATE platform.job SET run_at = now() WHERE reference = ?", reference);
            TestTenants.await(
                    () -> job("reference = ? AND run_at BETWEEN now() AND now() + interval '20 s'", reference));
            assertThat(job("reference = ? AND attempts = " + JobWorker.MAX_ATTEMPTS, reference))
                    .isTrue();
        }
        takeFenceAway();
        unscoped("UPDATE platform.job SET attempts = 0, run_at = now() WHERE reference = ?", reference);
        TestTenants.await(() -> !job("reference = ?", reference));
    }

    private boolean job(String condition, UUID reference) {
        return !sql.<List<String>>unscoped(
                        connection -> Sql.list(connection, "SELECT id FROM platform.job WHERE " + condition, reference))
                .isEmpty();
    }

    private boolean waiting() {
        return !sql.<List<String>>unscoped(connection -> Sql.list(
                        connection,
                        "SELECT id FROM platform.webhook_inbox WHERE schema_name = ?",
                        failed.schema().name()))
                .isEmpty();
    }

    private void unscoped(String statement, Object... values) {
        sql.unscoped(connection -> Sql.change(connection, statement, values));
    }
}
