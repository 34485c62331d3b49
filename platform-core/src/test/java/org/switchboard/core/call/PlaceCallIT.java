package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestDeliveries;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;

/** Calls that we place, once each. */
@ArquillianTest
class PlaceCallIT {
    private static final String KEY = "place-call-key";
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
    TestDeliveries deliveries;

    @Inject
    PlaceCall placeCall;

    @Inject
    FindCalls calls;

    @Inject
    ProviderRegistry providers;

    private FakeWorkspace workspace;
    private Tenant tenant;
    private TenantContext customer;
    private Agent agent;

    @BeforeEach
    void a_tenant_with_an_agent_that_a_customer_may_use() {
        workspace = ((FakeVoiceProvider) providers.get("fake")).workspace(KEY);
        tenant = tenants.ready("place-call");
        TenantContext admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        agent = agents.assigned(admin, customer, KEY);
    }

    @Test
    void a_placed_call_whose_answer_got_lost_is_found_and_not_dialled_again() {
        int before = workspace.requests();
        workspace.loseNextAnswers(1);
        Call call = placeCall.place(customer, request(null));
        assertThat(call.facts().state()).isEqualTo(CallState.REGISTERED);
        assertThat(workspace.requests() - before).as("one to dial, one to look").isEqualTo(2);
        deliveries.deliver(workspace.hangUp(call.providerCall().orElseThrow(), Instant.now()));
        deliveries.awaitApplied(tenant);
        assertThat(calls.get(customer, call.id()).facts().state()).isEqualTo(CallState.ENDED);
    }

    @Test
    void the_same_key_gives_the_same_call_and_another_request_with_it_is_refused() {
        String key = UUID.randomUUID().toString();
        Call first = placeCall.place(customer, request(key));
        assertThat(placeCall.place(customer, request(key)).id()).isEqualTo(first.id());
        PlaceCall.Request another = new PlaceCall.Request(agent.id().value(), "+14155550199", null, null, key);
        assertThatThrownBy(() -> placeCall.place(customer, another))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.IDEMPOTENCY_KEY_REUSED));
    }

    private PlaceCall.Request request(String key) {
        return new PlaceCall.Request(agent.id().value(), CALLER.value(), null, Map.of(), key);
    }
}
