package org.switchboard.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.E164;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** A number rings, and the provider asks who takes the call. */
@ArquillianTest
class AnswerRingingIT {
    private static final E164 CALLER = new E164("+14155550123");
    private static final String AS_IT_WOULD = "{}";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents agents;

    @Inject
    CreateAgent createAgent;

    @Inject
    ManageNumbers manageNumbers;

    @Inject
    AnswerRinging answerRinging;

    @Inject
    ProviderRegistry providers;

    @Inject
    Sql sql;

    private static int count;

    private FakeWorkspace workspace;
    private TenantContext admin;
    private Agent agent;
    private PhoneNumber number;

    @BeforeEach
    void a_tenant_with_an_agent_on_a_number() {
        String key = "ringing-" + ++count;
        workspace = fake().workspace(key);
        Tenant tenant = tenants.ready(key);
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        agent = agents.assigned(admin, tenants.person(tenant, Role.CUSTOMER, "ana"), key);
        number = manageNumbers.list(admin).get(0);
    }

    @Test
    void is_answered_with_the_agent_of_the_number_and_what_it_is_told() {
        assertThat(timely(ring(number.number().orElseThrow())))
                .contains("\"agent\":\"" + agent.requireProviderAgent() + "\"")
                .contains("\"variable_agent_name\":\"Anna\"", "\"variable_number_name\":\"Front desk\"")
                .contains("\"variable_organisation\":");
    }

    @Test
    void a_change_of_the_numbers_agent_counts_at_once() {
        SignedDelivery ring = ring(number.number().orElseThrow());
        timely(ring);
        Agent night = createAgent.create(
                admin, new CreateAgent.Request("Night", null, "fake-anna", null, null, "Good evening."));
        manageNumbers.bind(admin, number.id(), Optional.of(night.id()));
        assertThat(timely(ring)).contains(night.requireProviderAgent().value(), "\"variable_agent_name\":\"Night\"");
        manageNumbers.bind(admin, number.id(), Optional.empty());
        assertThat(answer(ring)).isEqualTo(AS_IT_WOULD);
    }

    @Test
    void a_number_that_the_tenant_does_not_have_is_left_to_the_provider() {
        assertThat(answer(ring("+14155550199"))).isEqualTo(AS_IT_WOULD);
    }

    @Test
    void is_refused_unless_it_is_signed_by_the_account_of_the_agent() {
        SignedDelivery ring = ring(number.number().orElseThrow());
        byte[] changed = ring.body();
        changed[changed.length - 3] ^= 1;
        SignedDelivery stranger = fake().workspace("another-key").sign(ring.body(), Instant.now());
        assertThat(refusal(ring.body(), Map.of())).isEqualTo(ProblemCode.UNAUTHENTICATED);
        assertThat(refusal(changed, ring.headers())).isEqualTo(ProblemCode.UNAUTHENTICATED);
        assertThat(refusal(ring.body(), stranger.headers())).isEqualTo(ProblemCode.UNAUTHENTICATED);
    }

    @Test
    void is_refused_when_nobody_has_the_agent_or_nothing_rings() {
        SignedDelivery nobodys =
                workspace.ask(new ProviderAgentId("nobodys"), CALLER, new E164("+14155550199"), Instant.now());
        assertThat(refusal(nobodys.body(), nobodys.headers())).isEqualTo(ProblemCode.NOT_FOUND);
        SignedDelivery started = workspace.answer(
                workspace.ring(agent.requireProviderAgent(), CALLER, new E164("+14155550001"), Instant.now()),
                Instant.now());
        assertThat(refusal(started.body(), started.headers())).isEqualTo(ProblemCode.INVALID_INPUT);
    }

    /** The pool has one connection here, and it is taken. */
    @Test
    void is_left_to_the_provider_when_the_database_does_not_answer() {
        SignedDelivery ring = ring(number.number().orElseThrow());
        assertThat(sql.<String>unscoped(connection -> answer(ring))).isEqualTo(AS_IT_WOULD);
        assertThat(timely(ring)).contains(agent.requireProviderAgent().value());
    }

    private SignedDelivery ring(String to) {
        return workspace.ask(agent.requireProviderAgent(), CALLER, new E164(to), Instant.now());
    }

    private String answer(SignedDelivery ring) {
        return new String(answerRinging.answer("fake", ring.body(), ring.headers()), StandardCharsets.UTF_8);
    }

    /** An answer of ours: on a busy machine the provider is now and then left to itself, because the time is over. */
    private String timely(SignedDelivery ring) {
        AtomicReference<String> answer = new AtomicReference<>();
        TestTenants.await(() -> {
            answer.set(answer(ring));
            return !answer.get().equals(AS_IT_WOULD);
        });
        return answer.get();
    }

    private ProblemCode refusal(byte[] body, Map<String, List<String>> headers) {
        AtomicReference<DomainException> refusal = new AtomicReference<>();
        TestTenants.await(() -> {
            refusal.set(catchThrowableOfType(DomainException.class, () -> answerRinging.answer("fake", body, headers)));
            return refusal.get() != null;
        });
        return refusal.get().code();
    }

    private FakeVoiceProvider fake() {
        return (FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow();
    }
}
