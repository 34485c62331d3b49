package org.switchboard.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.webhook.ReceiveWebhook;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.VoiceNumber;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** Agents that were at the provider before they came to us; two tenants share the account there. */
@ArquillianTest
class ConnectAgentIT {
    private static final String KEY = "connect-agent-key";
    private static final URI ELSEWHERE = URI.create("https://hooks.example.org/calls/secret");

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    SaveConnection saveConnection;

    @Inject
    VoiceAccounts accounts;

    @Inject
    VoiceGateway gateway;

    @Inject
    ProviderRegistry providers;

    @Inject
    ConnectAgent connectAgent;

    @Inject
    FindAgents findAgents;

    @Inject
    ManageNumbers manageNumbers;

    @Inject
    ReceiveWebhook receiveWebhook;

    @Inject
    Sql sql;

    private TenantContext ours;
    private TenantContext theirs;
    private VoiceAccount account;

    @BeforeEach
    void two_tenants() {
        ours = admin("connect-ours");
        theirs = admin("connect-theirs");
        account = accounts.of(ours).account();
    }

    private TenantContext admin(String name) {
        TenantContext admin = tenants.person(tenants.ready(name), Role.TENANT_ADMIN, "boss");
        saveConnection.save(admin, "fake", Map.of(FakeVoiceProvider.API_KEY, KEY));
        return admin;
    }

    @Test
    void are_found_there_or_refused() {
        long before = agents(ours);
        assertRefused(
                ours,
                new ConnectAgent.Request("fake", "nobodys", null, null, null, true),
                ProblemCode.PROVIDER_REFUSED,
                "provider_agent_id");
        assertRefused(
                ours,
                new ConnectAgent.Request("fake", " ", "5550142", null, null, true),
                ProblemCode.INVALID_INPUT,
                "provider_agent_id");
        assertThat(agents(ours)).isEqualTo(before);
    }

    @Test
    void report_to_us_from_then_on_if_that_is_agreed_to_and_else_stay_as_they_are() {
        ProviderAgentId agent = there(Optional.of(ELSEWHERE));
        workspace().mark(agent, "theirs");
        VoiceAgent before = get(agent);

        assertThatThrownBy(() -> connectAgent.connect(ours, request(agent, null, false)))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.CONFLICT);
                    assertThat(e.field()).contains("take_over_webhook");
                    assertThat(e).hasMessageContaining("hooks.example.org").hasMessageContaining("take_over_webhook");
                    assertThat(e).hasMessageNotContaining("secret");
                });
        assertThat(get(agent)).isEqualTo(before);
        assertThat(routes(agent)).isZero();

        var connected =
                connectAgent.connect(ours, new ConnectAgent.Request(null, agent.value(), null, "Cleo", null, true));
        assertThat(connected.number()).isEmpty();
        assertThat(findAgents.get(ours, connected.agent().id())).isEqualTo(connected.agent());
        assertThat(connected.agent().prompt()).isEqualTo("Take orders.");
        VoiceAgent now = get(agent);
        assertThat(now.webhook().orElseThrow()).asString().startsWith("https://voice.example.com/api/webhooks/fake/");
        assertThat(now.name()).isEqualTo("Cleo");
        assertThat(now.prompt()).isEqualTo(before.prompt());
        assertThat(now.raw()).isEqualTo(before.raw());
    }

    @Test
    void that_report_nowhere_need_no_consent_and_stay_published() {
        ProviderAgentId agent = there(Optional.empty());
        gateway.write(account, AgentVersions.class, versions -> {
            versions.publish(agent, 0, "");
            return agent;
        });

        connectAgent.connect(ours, request(agent, null, false));
        assertThat(get(agent).webhook()).isPresent();
        assertThat(get(agent).published()).isTrue();
        assertThat(sql.list(
                        ours, "SELECT action FROM audit_event WHERE after ->> 'provider_agent_id' = ?", agent.value()))
                .containsExactly("AGENT_CONNECTED");
    }

    @Test
    void belong_to_who_came_first_whoever_that_is() {
        ProviderAgentId agent = there(Optional.empty());
        connectAgent.connect(theirs, request(agent, null, true));
        VoiceAgent before = get(agent);

        for (TenantContext late : new TenantContext[] {ours, theirs}) {
            assertThatThrownBy(() -> connectAgent.connect(late, request(agent, null, true)))
                    .isInstanceOfSatisfying(DomainException.class, e -> {
                        assertThat(e.code()).isEqualTo(ProblemCode.CONFLICT);
                        assertThat(e.field()).contains("provider_agent_id");
                        assertThat(e).hasMessage("This agent is connected already, here or elsewhere.");
                    });
        }
        assertThat(get(agent)).isEqualTo(before);
        assertThat(routes(agent)).isOne();
    }

    @Test
    void bring_a_number_of_the_account_along() {
        ProviderAgentId agent = there(Optional.empty());
        VoiceNumber number = bought(Optional.empty());

        var connected = connectAgent.connect(ours, request(agent, number.number(), false));
        assertThat(connected.number().orElseThrow().areaCode()).isEqualTo(212);
        PhoneNumber kept =
                manageNumbers.get(ours, connected.number().orElseThrow().id());
        assertThat(kept.number()).contains(number.number());
        assertThat(kept.agent()).contains(connected.agent().id());
        assertThat(kept.status()).isEqualTo(PhoneNumber.Status.ACTIVE);
        assertThat(number(number.number()).inbound()).containsExactly(agent);
    }

    @Test
    void bring_no_number_along_that_the_account_has_not_or_another_tenants_agent_takes() {
        ProviderAgentId foreign = there(Optional.empty());
        connectAgent.connect(theirs, request(foreign, null, false));
        VoiceNumber taken = bought(Optional.of(foreign));
        ProviderAgentId agent = there(Optional.empty());

        for (String number : new String[] {"+12125550199", taken.number()}) {
            assertRefused(ours, request(agent, number, true), ProblemCode.PROVIDER_REFUSED, "phone_number");
        }
        assertThat(routes(agent)).isZero();
        assertThat(get(agent).webhook()).isEmpty();
        assertThat(number(taken.number()).inbound()).containsExactly(foreign);
    }

    @Test
    void give_what_came_for_them_before_to_who_connects_them() {
        ProviderAgentId agent = there(Optional.empty());
        ProviderCallId call =
                workspace().ring(agent, new E164("+14155550123"), new E164("+14155550001"), Instant.now());
        SignedDelivery early = workspace().hangUp(call, Instant.now());
        assertThatThrownBy(() ->
                        receiveWebhook.receive("fake", Optional.empty(), early.body(), early.headers(), "192.0.2.9"))
                .isInstanceOf(DomainException.class);

        var connected = connectAgent.connect(ours, request(agent, null, false));
        TestTenants.await(() -> sql.count(
                        ours,
                        "SELECT count(*) FROM call WHERE agent_id = ? AND provider_call_id = ?",
                        connected.agent().id().value(),
                        call.value())
                == 1);
    }

    @Test
    void are_connected_by_administrators() {
        Tenant tenant = tenants.ready("connect-ours");
        TenantContext customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        ProviderAgentId agent = there(Optional.empty());

        assertThatThrownBy(() -> connectAgent.connect(customer, request(agent, null, true)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.FORBIDDEN));
        assertThat(routes(agent)).isZero();
    }

    private static ConnectAgent.Request request(ProviderAgentId agent, String number, boolean consent) {
        return new ConnectAgent.Request("fake", agent.value(), number, null, null, consent);
    }

    private void assertRefused(TenantContext who, ConnectAgent.Request request, ProblemCode code, String field) {
        assertThatThrownBy(() -> connectAgent.connect(who, request))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.field()).contains(field);
                });
    }

    private ProviderAgentId there(Optional<URI> webhook) {
        AgentSpec spec = new AgentSpec(
                "Clara", new VoiceId("fake-anna"), "en-US", "Take orders.", Optional.of("Hello."), webhook);
        return gateway.write(account, Agents.class, at -> at.create(spec)).id();
    }

    private VoiceAgent get(ProviderAgentId agent) {
        return gateway.read(account, Agents.class, at -> at.get(agent));
    }

    private VoiceNumber bought(Optional<ProviderAgentId> agent) {
        return gateway.write(account, Numbers.class, at -> at.buy(new NumberOrder(212, "", agent)));
    }

    private VoiceNumber number(String number) {
        return gateway.read(account, Numbers.class, Numbers::list).stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private long agents(TenantContext tenant) {
        return findAgents.list(tenant).size();
    }

    private long routes(ProviderAgentId agent) {
        return Long.parseLong(sql.<String>unscoped(connection -> Sql.list(
                        connection,
                        "SELECT count(*) FROM platform.agent_route WHERE provider_agent_id = ?",
                        agent.value())
                .get(0)));
    }

    private FakeWorkspace workspace() {
        return ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
    }
}
