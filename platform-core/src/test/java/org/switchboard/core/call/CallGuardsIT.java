package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.donotcall.DoNotCall;
import org.switchboard.core.donotcall.ManageDoNotCall;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;

/** What keeps a phone from ringing; each refusal leaves neither an intent nor a used-up key. */
@ArquillianTest
class CallGuardsIT {
    private static final String KEY = "guards-key";
    private static final String SOMEBODY = "+14155550123";

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
    PlaceCall placeCall;

    @Inject
    ManageDoNotCall doNotCall;

    @Inject
    ManageQuotas quotas;

    @Inject
    FindAgents findAgents;

    @Inject
    CreateAgent createAgent;

    @Inject
    ManageHoldings holdings;

    @Inject
    AssignAgent assignAgent;

    @Inject
    BuyNumber buyNumber;

    @Inject
    SaveConnection saveConnection;

    @Inject
    VoiceAccounts accounts;

    @Inject
    VoiceGateway gateway;

    @Inject
    ProviderRegistry providers;

    private FakeWorkspace workspace;
    private Tenant tenant;
    private TenantContext admin;
    private TenantContext customer;
    private Agent agent;

    @BeforeEach
    void a_tenant_that_may_call() {
        workspace = ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
        tenant = tenants.ready("guards");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agents.assigned(admin, customer, KEY);
        agent = findAgents.list(admin).stream()
                .filter(found -> found.name().equals("Anna"))
                .findFirst()
                .orElseThrow();
        sql.change(tenant.asSystem(), "UPDATE call SET status = 'ENDED'");
        sql.change(tenant.asSystem(), "DELETE FROM do_not_call");
        limit(Optional.empty(), 200, 10_000);
        limit(Optional.of(customer.person()), null, null);
    }

    @Test
    void nobody_on_the_do_not_call_list_is_called_whoever_asks() {
        doNotCall.add(admin, "+1 (415) 555-0123", "Asked us to stop.");
        refused(admin, SOMEBODY, ProblemCode.DO_NOT_CALL, "do-not-call list");
        refused(customer, SOMEBODY, ProblemCode.DO_NOT_CALL, "do-not-call list");
        placed(customer, "+14155550124");

        DoNotCall entry =
                doNotCall.list(admin, "5550123", Optional.empty(), 10).items().get(0);
        assertThat(entry.reason()).isEqualTo("Asked us to stop.");
        assertThat(entry.addedBy()).isEqualTo(admin.person());
        doNotCall.remove(admin, entry.id());
        placed(customer, SOMEBODY);
    }

    @Test
    void another_way_to_write_a_number_on_the_list_is_no_way_around_it() {
        doNotCall.add(admin, "+442071838750", null);
        refused(admin, "+4402071838750", ProblemCode.DO_NOT_CALL, "do-not-call list");
    }

    @Test
    void a_list_is_taken_whole_or_not_at_all() {
        assertThatThrownBy(() -> doNotCall.addAll(admin, List.of(SOMEBODY, "nonsense", "+1415"), null))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.fields())
                                .extracting(DomainException.FieldProblem::field)
                                .containsExactly("numbers[1]", "numbers[2]"));
        assertThat(doNotCall.addAll(admin, List.of(SOMEBODY, "+1 415 555 0124", SOMEBODY), "Old list"))
                .isEqualTo(new ManageDoNotCall.Imported(2, 1));
        assertThat(doNotCall.list(admin, "old", Optional.empty(), 10).items()).hasSize(2);
        var first = doNotCall.list(admin, null, Optional.empty(), 1);
        assertThat(doNotCall.list(admin, null, first.next(), 1).items()).doesNotContainAnyElementsOf(first.items());
        assertThat(doNotCall.list(admin, "%", Optional.empty(), 1).items()).isEmpty();
    }

    @Test
    void customers_neither_see_nor_change_the_list() {
        doNotCall.add(admin, SOMEBODY, null);
        assertThatThrownBy(() -> doNotCall.list(customer, null, Optional.empty(), 10))
                .isInstanceOf(DomainException.class);
        assertThat(sql.list(customer, "SELECT number FROM do_not_call")).isEmpty();
        assertThat(sql.change(customer, "DELETE FROM do_not_call")).isZero();
        assertThatThrownBy(
                        () -> sql.change(
                                customer,
                                "INSERT INTO do_not_call VALUES (gen_random_uuid(), '+14155550177', '', gen_random_uuid(), now())"))
                .satisfies(e -> assertThat(Sql.state(e)).isEqualTo("42501"));
    }

    @Test
    void as_many_calls_at_once_as_the_organisation_may_have_and_no_more() {
        limit(Optional.empty(), 2, null);
        placed(admin, SOMEBODY);
        placed(customer, SOMEBODY);
        refused(admin, SOMEBODY, ProblemCode.QUOTA_EXCEEDED, "organisation has as many calls at once as it may: 2");
        refused(customer, SOMEBODY, ProblemCode.QUOTA_EXCEEDED, "organisation");
        assertThat(quotas.own(admin).liveCalls()).isEqualTo(2);
        sql.change(tenant.asSystem(), "UPDATE call SET status = 'ENDED'");
        placed(customer, SOMEBODY);
    }

    @Test
    void as_many_calls_at_once_as_the_customer_may_have_and_no_more() {
        limit(Optional.of(customer.person()), 1, null);
        placed(customer, SOMEBODY);
        refused(customer, SOMEBODY, ProblemCode.QUOTA_EXCEEDED, "account has as many calls at once as it may: 1");
        assertThat(quotas.own(customer).liveCalls()).isEqualTo(1);
        placed(admin, SOMEBODY);
    }

    @Test
    void the_months_minutes_and_no_more() {
        limit(Optional.of(customer.person()), null, 0);
        refused(customer, SOMEBODY, ProblemCode.QUOTA_EXCEEDED, "account has used up its minutes of the month: 0");
        placed(admin, SOMEBODY);
        limit(Optional.empty(), null, 0);
        refused(admin, SOMEBODY, ProblemCode.QUOTA_EXCEEDED, "organisation has used up its minutes");
    }

    @Test
    void a_customers_limit_is_within_the_organisations() {
        limit(Optional.empty(), 5, 100);
        assertThatThrownBy(() -> limit(Optional.of(customer.person()), 6, 101))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.fields())
                                .extracting(DomainException.FieldProblem::field)
                                .containsExactly("concurrent_calls", "minutes_per_month"));
    }

    @Test
    void only_the_platform_changes_the_organisations_limit() {
        assertThat(sql.change(admin, "UPDATE call_limit SET concurrent_calls = 9 WHERE customer_id IS NULL"))
                .isZero();
        assertThat(sql.change(admin, "DELETE FROM call_limit WHERE customer_id IS NULL"))
                .isZero();
        assertThat(sql.change(customer, "UPDATE call_limit SET concurrent_calls = 9"))
                .isZero();
        assertThat(sql.change(customer, "DELETE FROM call_limit")).isZero();
        assertThatThrownBy(() -> sql.change(customer, "INSERT INTO call_limit VALUES (?, 9, 9)", UUID.randomUUID()))
                .satisfies(e -> assertThat(Sql.state(e)).isEqualTo("42501"));
        assertThat(sql.list(customer, "SELECT customer_id FROM call_limit")).doesNotContainNull();
    }

    @Test
    void only_an_agent_that_is_assigned_speaks_for_a_customer() {
        Agent other = createAgent.create(
                admin, new CreateAgent.Request("Otto", null, "fake-anna", null, null, "Hello, how can I help?"));
        buyNumber.buy(admin, 415, "Back office", Optional.of(other.id()));
        PlaceCall.Request request = new PlaceCall.Request(other.id().value(), SOMEBODY, null, null, null);
        assertThatThrownBy(() -> placeCall.place(customer, request)).satisfies(e -> code(e, ProblemCode.NOT_FOUND));
        holdings.setOfCustomer(admin, customer.person(), new ManageHoldings.Request(2, null), found -> {});
        assignAgent.assign(admin, other.id(), customer.person());
        assertThat(placeCall.place(customer, request).facts().state()).isEqualTo(CallState.REGISTERED);
    }

    @Test
    void only_a_number_of_the_agent_is_shown_to_who_is_called() {
        Agent other = createAgent.create(
                admin, new CreateAgent.Request("Olga", null, "fake-anna", null, null, "Hello, how can I help?"));
        String theirs = buyNumber
                .buy(admin, 415, "Olga", Optional.of(other.id()))
                .number()
                .orElseThrow();
        for (String from : List.of(theirs, "+14155550999")) {
            assertThatThrownBy(() -> placeCall.place(
                            admin, new PlaceCall.Request(agent.id().value(), SOMEBODY, from, null, null)))
                    .isInstanceOfSatisfying(DomainException.class, e -> {
                        assertThat(e.code()).isEqualTo(ProblemCode.INVALID_INPUT);
                        assertThat(e.field()).contains("from_number");
                    });
        }
    }

    @Test
    void a_connection_whose_key_was_just_refused_is_not_asked_again() {
        workspace.failNext(1, Code.CREDENTIALS_REFUSED);
        refused(admin, SOMEBODY, ProblemCode.PROVIDER_CREDENTIALS_REFUSED, "");
        int asked = workspace.requests();
        sql.change(tenant.asSystem(), "UPDATE call SET status = 'ENDED'");
        refused(admin, SOMEBODY, ProblemCode.PROVIDER_CREDENTIALS_REFUSED, "enters the current one under Provider");
        assertThat(workspace.requests()).isEqualTo(asked);
        saveConnection.save(admin, "fake", Map.of(FakeVoiceProvider.API_KEY, KEY));
        placed(admin, SOMEBODY);
    }

    @Test
    void a_connection_that_is_cut_off_is_not_asked() {
        var account = accounts.of(admin).account();
        workspace.failNext(10, Code.UNAVAILABLE);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> gateway.write(account, Voices.class, Voices::list))
                    .isInstanceOf(VoiceException.class);
        }
        int asked = workspace.requests();
        refused(admin, SOMEBODY, ProblemCode.PROVIDER_UNAVAILABLE, "failed often just now");
        assertThat(workspace.requests()).isEqualTo(asked);
        TestTenants.await(() -> {
            try {
                gateway.write(account, Voices.class, Voices::list);
                return true;
            } catch (VoiceException e) {
                return false;
            }
        });
        placed(admin, SOMEBODY);
    }

    private void limit(Optional<UUID> who, Integer calls, Integer minutes) {
        ManageQuotas.Request request = new ManageQuotas.Request(calls, minutes);
        if (who.isPresent()) {
            quotas.setOfCustomer(admin, who.get(), request, found -> {});
        } else {
            quotas.setOfTenant(tenant.id(), request, found -> {}, admin.person());
        }
    }

    private void placed(TenantContext who, String to) {
        assertThat(placeCall
                        .place(who, new PlaceCall.Request(agent.id().value(), to, null, null, null))
                        .facts()
                        .state())
                .isEqualTo(CallState.REGISTERED);
    }

    private void refused(TenantContext who, String to, ProblemCode why, String words) {
        long before = sql.count(tenant.asSystem(), "SELECT count(*) FROM call WHERE status <> 'REFUSED'");
        String key = UUID.randomUUID().toString();
        assertThatThrownBy(() ->
                        placeCall.place(who, new PlaceCall.Request(agent.id().value(), to, null, null, key)))
                .satisfies(e -> code(e, why))
                .hasMessageContaining(words);
        assertThat(sql.count(tenant.asSystem(), "SELECT count(*) FROM call WHERE status <> 'REFUSED'"))
                .isEqualTo(before);
    }

    private static void code(Throwable failure, ProblemCode code) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
