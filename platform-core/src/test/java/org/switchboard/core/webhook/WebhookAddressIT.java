package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.RotateWebhookAddress;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** The webhook address that each connection has of its own. */
@ArquillianTest
class WebhookAddressIT {
    private static final ProviderId FAKE = new ProviderId("fake");
    private static final E164 CALLER = new E164("+14155550123");
    private static final E164 OURS = new E164("+14155550001");

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
    ReceiveWebhook receiveWebhook;

    @Inject
    WebhookTokens tokens;

    @Inject
    RotateWebhookAddress rotateWebhookAddress;

    @Inject
    SaveConnection saveConnection;

    @Inject
    VoiceAccounts accounts;

    @Inject
    VoiceGateway gateway;

    @Inject
    ProviderRegistry providers;

    private Side ours;
    private Side theirs;

    /** A tenant with an agent at an account of its own. */
    private final class Side {
        private final String key;
        private final Tenant tenant;
        private final TenantContext admin;
        private final Agent agent;

        Side(String name) {
            key = name + "-key";
            tenant = tenants.ready(name);
            admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
            agent = agents.assigned(admin, tenants.person(tenant, Role.CUSTOMER, "ana"), key);
        }

        String token() {
            return tokens.of(tenant.asSystem(), agent.connection(), FAKE);
        }

        FakeWorkspace workspace() {
            return WebhookAddressIT.this.workspace(key);
        }

        SignedDelivery ended() {
            ProviderCallId call = workspace().ring(agent.requireProviderAgent(), CALLER, OURS, Instant.now());
            return workspace().hangUp(call, Instant.now());
        }

        String webhook() {
            return gateway.read(accounts.of(admin).account(), Agents.class, at -> at.get(agent.requireProviderAgent()))
                    .webhook()
                    .orElseThrow()
                    .toString();
        }

        /** Deliveries stored, wherever they are by now. */
        long stored() {
            return sql.count(
                    tenant.asSystem(),
                    "SELECT (SELECT count(*) FROM platform.webhook_inbox) + (SELECT count(*) FROM webhook_event)");
        }
    }

    @BeforeEach
    void two_tenants() {
        ours = new Side("address-ours");
        theirs = new Side("address-theirs");
    }

    private FakeWorkspace workspace(String key) {
        return ((FakeVoiceProvider) providers.find(FAKE).orElseThrow()).workspace(key);
    }

    @Test
    void agents_made_here_report_to_their_connections_own_address() {
        assertThat(ours.webhook()).isEqualTo("https://voice.example.com/api/webhooks/fake/" + ours.token());
        assertThat(ours.token()).matches("[A-Za-z0-9_-]{32}").isNotEqualTo(theirs.token());
        long before = ours.stored();
        deliver(ours.token(), ours.ended());
        assertThat(ours.stored()).isEqualTo(before + 1);
    }

    @Test
    void an_agent_of_another_tenant_is_refused_at_ones_address_whoever_signed() {
        SignedDelivery foreign = theirs.ended();
        SignedDelivery resigned = ours.workspace().sign(foreign.body(), Instant.now());
        long before = ours.stored() + theirs.stored();
        assertRefused(ours.token(), resigned, ProblemCode.NOT_FOUND);
        assertRefused(ours.token(), foreign, ProblemCode.UNAUTHENTICATED);
        assertThat(ours.stored() + theirs.stored()).isEqualTo(before);
        assertThat(quarantined(theirs.agent.requireProviderAgent())).isZero();
    }

    @Test
    void a_signature_that_is_not_the_accounts_is_refused_at_its_address() {
        SignedDelivery genuine = ours.ended();
        long before = ours.stored();
        assertRefused(
                ours.token(),
                workspace("some-other-key").sign(genuine.body(), Instant.now()),
                ProblemCode.UNAUTHENTICATED);
        assertRefused(
                ours.token(),
                ours.workspace().sign(genuine.body(), Instant.now().minusSeconds(600)),
                ProblemCode.UNAUTHENTICATED);
        assertThat(ours.stored()).isEqualTo(before);
    }

    @Test
    void an_unknown_address_is_refused_though_the_delivery_is_genuine() {
        long before = ours.stored();
        assertRefused("nobodys", ours.ended(), ProblemCode.NOT_FOUND);
        assertThat(ours.stored()).isEqualTo(before);
    }

    @Test
    void an_agent_that_nobody_has_yet_is_kept_aside_only_if_the_address_owner_signed() {
        ProviderAgentId late = new ProviderAgentId("late_" + UUID.randomUUID());
        byte[] body = ("{\"event\":\"call_started\",\"agent\":\"" + late + "\",\"call\":\"c\",\"at\":\"x\"}")
                .getBytes(StandardCharsets.UTF_8);
        assertRefused(ours.token(), workspace("some-other-key").sign(body, Instant.now()), ProblemCode.UNAUTHENTICATED);
        assertThat(quarantined(late)).isZero();
        assertRefused(ours.token(), ours.workspace().sign(body, Instant.now()), ProblemCode.NOT_FOUND);
        assertThat(quarantined(late)).isOne();
    }

    @Test
    void after_a_rotation_the_provider_knows_the_new_address_and_the_old_one_works_for_a_while() {
        String old = ours.token();
        rotateWebhookAddress.rotate(ours.admin, "fake");
        String fresh = ours.token();
        assertThat(fresh).isNotEqualTo(old);
        TestTenants.await(() -> ours.webhook().endsWith("/" + fresh));
        String ends = "SELECT count(*) FROM platform.connection_route WHERE connection_id = ? AND NOT in_use"
                + " AND valid_until BETWEEN now() + interval '23 hours' AND now() + interval '25 hours'";
        TestTenants.await(() -> unscopedCount(ends, ours.agent.connection().value()) > 0);
        long before = ours.stored();
        deliver(old, ours.ended());
        deliver(fresh, ours.ended());
        assertThat(ours.stored()).isEqualTo(before + 2);
        sql.unscoped(connection -> Sql.change(
                connection,
                "UPDATE platform.connection_route SET valid_until = now() WHERE connection_id = ? AND NOT in_use",
                ours.agent.connection().value()));
        assertThat(tokens.find(FAKE, old)).isEmpty();
        assertThat(tokens.find(FAKE, fresh)).isPresent();
    }

    @Test
    void the_key_before_counts_for_a_day_after_another_was_entered() {
        String before = ours.key;
        String after = "address-ours-key-" + UUID.randomUUID();
        SignedDelivery signed = ours.ended();
        saveConnection.save(ours.admin, "fake", Map.of(FakeVoiceProvider.API_KEY, after));
        try {
            long stored = ours.stored();
            deliver(ours.token(), signed);
            deliver(ours.token(), workspace(after).sign(ours.ended().body(), Instant.now()));
            assertThat(ours.stored()).isEqualTo(stored + 2);
            assertThat(sql.count(
                            ours.admin,
                            "SELECT count(*) FROM connection WHERE previous_until BETWEEN now() + interval '23 hours'"
                                    + " AND now() + interval '25 hours'"))
                    .isOne();
            sql.change(ours.tenant.asSystem(), "UPDATE connection SET previous_until = now() - interval '1 second'");
            // Another change, of the same key, so that nobody remembers the keys of before.
            sql.change(ours.tenant.asSystem(), "UPDATE connection SET previous_credentials = credentials");
            saveConnection.save(ours.admin, "fake", Map.of(FakeVoiceProvider.API_KEY, after));
            assertRefused(ours.token(), signed, ProblemCode.UNAUTHENTICATED);
        } finally {
            saveConnection.save(ours.admin, "fake", Map.of(FakeVoiceProvider.API_KEY, before));
        }
    }

    private void deliver(String token, SignedDelivery delivery) {
        receiveWebhook
                .receive("fake", Optional.of(token), delivery.body(), delivery.headers(), "192.0.2.7")
                .toCompletableFuture()
                .join();
    }

    private void assertRefused(String token, SignedDelivery delivery, ProblemCode code) {
        assertThatThrownBy(() -> deliver(token, delivery))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private long quarantined(ProviderAgentId agent) {
        return unscopedCount("SELECT count(*) FROM platform.webhook_quarantine WHERE agent_id = ?", agent.value());
    }

    private long unscopedCount(String query, Object value) {
        return Long.parseLong(sql.<String>unscoped(
                connection -> Sql.list(connection, query, value).get(0)));
    }
}
