package org.switchboard.core.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.AgentDifference.Field;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.TestAgents;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.DomainException.FieldProblem;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceId;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;

/** Changes of an agent, made here or at its provider. */
@ArquillianTest
class AgentChangesIT {
    private static final String KEY = "agent-changes-key";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TestTenants tenants;

    @Inject
    TestAgents testAgents;

    @Inject
    ProviderRegistry providers;

    @Inject
    CreateAgent createAgent;

    @Inject
    UpdateAgent updateAgent;

    @Inject
    SyncAgent syncAgent;

    @Inject
    PublishAgent publishAgent;

    @Inject
    FindAgents findAgents;

    @Inject
    Agents agents;

    @Inject
    AgentsAtProvider provider;

    @Inject
    TenantScope scope;

    private TenantContext admin;
    private TenantContext customer;
    private Agent agent;

    @BeforeEach
    void an_agent() {
        Tenant tenant = tenants.ready("agent-changes");
        admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        customer = tenants.person(tenant, Role.CUSTOMER, "ana");
        testAgents.assigned(admin, customer, KEY);
        agent = createAgent.create(
                admin, new CreateAgent.Request("Bea", "Books", "fake-anna", "en-GB", "Book tables.", "Hello."));
    }

    @Test
    void made_here_are_made_at_the_provider_and_leave_what_we_do_not_know() {
        workspace().mark(agent.requireProviderAgent(), "theirs");
        Agent changed = update(agent, new CreateAgent.Request("Bea 2", "", null, null, "Book rooms.", ""));

        assertThat(changed.name()).isEqualTo("Bea 2");
        assertThat(changed.description()).isEmpty();
        assertThat(changed.language()).isEqualTo("en-GB");
        assertThat(changed.firstWords()).isEmpty();
        assertThat(changed.version()).isGreaterThan(agent.version());
        assertThat(findAgents.get(admin, agent.id())).isEqualTo(changed);
        VoiceAgent there = there();
        assertThat(there.name()).isEqualTo("Bea 2");
        assertThat(there.prompt()).contains("Book rooms.");
        assertThat(there.firstWords()).isEmpty();
        assertThat(there.raw().text()).contains("theirs");
        assertThat(there.webhook()).isPresent();
    }

    @Test
    void made_at_the_provider_stay_when_something_else_is_changed_here() {
        changeThere(agent.name(), "Book boats.");
        update(agent, new CreateAgent.Request("Bea 3", null, null, null, agent.prompt(), null));

        assertThat(there().name()).isEqualTo("Bea 3");
        assertThat(there().prompt()).contains("Book boats.");
    }

    @Test
    void of_another_version_than_the_one_looked_at_are_refused_before_the_provider_is_asked() {
        Agent changed = update(agent, named("Bea 4"));
        int before = workspace().requests();

        assertRefused(
                () -> updateAgent.update(admin, agent.id(), named("Bea 5"), Optional.of(Set.of(agent.version()))),
                ProblemCode.PRECONDITION_FAILED);
        assertThat(workspace().requests()).isEqualTo(before);
        assertThat(updateAgent
                        .update(admin, agent.id(), named("Bea 6"), Optional.of(Set.of(changed.version())))
                        .name())
                .isEqualTo("Bea 6");
    }

    @Test
    void that_meet_are_not_lost_silently() {
        VoiceAgent now = there();
        update(agent, named("Bea 7"));

        assertRefused(() -> scope.call(admin, () -> agents.change(agent, now)), ProblemCode.CONFLICT);
        assertThat(findAgents.get(admin, agent.id()).name()).isEqualTo("Bea 7");
    }

    @Test
    void that_only_the_provider_has_kept_are_kept_here_by_repeating_them() {
        changeThere("Bea 8", agent.prompt());

        assertThat(update(agent, named("Bea 8")).name()).isEqualTo("Bea 8");
        assertThat(there().name()).isEqualTo("Bea 8");
    }

    @Test
    void never_make_one_agent_of_the_provider_two_here() {
        VoiceAgent there = there();
        AgentId twin = new AgentId(UUID.randomUUID());
        assertRefused(
                () -> scope.run(admin, () -> {
                    agents.add(new Agent(
                            twin,
                            agent.connection(),
                            Optional.empty(),
                            "Twin",
                            "",
                            agent.voice(),
                            "en-US",
                            "",
                            Optional.empty(),
                            AgentStatus.CREATING,
                            Optional.empty(),
                            admin.person(),
                            agent.createdAt(),
                            0));
                    agents.activate(twin, there);
                }),
                ProblemCode.CONFLICT);
        assertRefused(() -> findAgents.get(admin, twin), ProblemCode.NOT_FOUND);
    }

    @Test
    void made_at_the_provider_are_seen_field_by_field() {
        assertThat(syncAgent.difference(admin, agent.id()).fields()).isEmpty();
        provider.change(
                admin,
                agent.requireProviderAgent(),
                now -> new AgentSpec(
                        "Bee",
                        new VoiceId("fake-ben"),
                        "de-DE",
                        "Book cars.",
                        Optional.empty(),
                        Optional.of(URI.create("https://ann:pw@hooks.example.org:8443/a/secret?key=secret"))));

        assertThat(syncAgent.difference(admin, agent.id()).fields())
                .containsExactly(
                        new Field("name", Optional.of("Bea"), Optional.of("Bee")),
                        new Field("voice_id", Optional.of("fake-anna"), Optional.of("fake-ben")),
                        new Field("language", Optional.of("en-GB"), Optional.of("de-DE")),
                        new Field("system_prompt", Optional.of("Book tables."), Optional.of("Book cars.")),
                        new Field("first_words", Optional.of("Hello."), Optional.empty()),
                        new Field(
                                "webhook_address",
                                Optional.of("https://voice.example.com/api/webhooks/fake/…"),
                                Optional.of("https://hooks.example.org:8443/a/…")));
    }

    @Test
    void made_at_the_provider_are_taken_over() {
        workspace().mark(agent.requireProviderAgent(), "theirs");
        changeThere("Bee", "Book cars.");

        Agent taken = syncAgent.take(admin, agent.id());
        assertThat(taken.name()).isEqualTo("Bee");
        assertThat(taken.prompt()).isEqualTo("Book cars.");
        assertThat(taken.description()).isEqualTo("Books");
        assertThat(findAgents.get(admin, agent.id())).isEqualTo(taken);
        assertThat(syncAgent.difference(admin, agent.id()).fields()).isEmpty();
        assertThat(there().raw().text()).contains("theirs");
    }

    @Test
    void made_at_the_provider_are_overwritten_with_where_it_reports_to() {
        VoiceAgent before = there();
        workspace().mark(agent.requireProviderAgent(), "theirs");
        provider.change(
                admin,
                agent.requireProviderAgent(),
                now -> new AgentSpec(
                        "Bee",
                        now.voice(),
                        "de-DE",
                        "Book cars.",
                        Optional.empty(),
                        Optional.of(URI.create("https://hooks.example.org/a"))));

        assertThat(syncAgent.overwrite(admin, agent.id()).name()).isEqualTo("Bea");
        assertThat(syncAgent.difference(admin, agent.id()).fields()).isEmpty();
        assertThat(there().webhook()).isEqualTo(before.webhook());
        assertThat(there().raw().text()).contains("theirs");
    }

    @Test
    void are_published_once_and_go_on_in_a_draft() {
        int version = publishAgent.publish(admin, agent.id());
        int requests = workspace().requests();
        assertThat(publishAgent.publish(admin, agent.id())).isEqualTo(version);
        assertThat(workspace().requests()).isEqualTo(requests + 1);
        assertThat(syncAgent.difference(admin, agent.id()).published()).isTrue();

        update(agent, named("Bea 9"));
        AgentDifference draft = syncAgent.difference(admin, agent.id());
        assertThat(draft.published()).isFalse();
        assertThat(draft.version()).isGreaterThan(version);
    }

    @Test
    void that_break_rules_are_refused_with_every_field_and_change_nothing() {
        assertThatThrownBy(
                        () -> update(agent, new CreateAgent.Request(" ", null, "", "english", null, "x".repeat(1001))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.fields())
                                .extracting(FieldProblem::field)
                                .containsExactly("name", "voice_id", "language", "first_words"));
        assertThatThrownBy(() -> update(agent, new CreateAgent.Request(null, null, "nobodys", null, null, null)))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.PROVIDER_REFUSED);
                    assertThat(e.field()).contains("voice_id");
                });
        assertThat(findAgents.get(admin, agent.id())).isEqualTo(agent);
    }

    @Test
    void are_for_administrators() {
        assertRefused(
                () -> updateAgent.update(customer, agent.id(), named("Mine"), Optional.empty()), ProblemCode.FORBIDDEN);
        assertRefused(() -> syncAgent.difference(customer, agent.id()), ProblemCode.FORBIDDEN);
        assertRefused(() -> syncAgent.take(customer, agent.id()), ProblemCode.FORBIDDEN);
        assertRefused(() -> syncAgent.overwrite(customer, agent.id()), ProblemCode.FORBIDDEN);
        assertRefused(() -> publishAgent.publish(customer, agent.id()), ProblemCode.FORBIDDEN);
        assertRefused(
                () -> updateAgent.update(admin, new AgentId(UUID.randomUUID()), named("Mine"), Optional.empty()),
                ProblemCode.NOT_FOUND);
    }

    private Agent update(Agent which, CreateAgent.Request request) {
        return updateAgent.update(admin, which.id(), request, Optional.empty());
    }

    private static CreateAgent.Request named(String name) {
        return new CreateAgent.Request(name, null, null, null, null, null);
    }

    private VoiceAgent there() {
        return provider.get(admin, agent.requireProviderAgent());
    }

    private void changeThere(String name, String prompt) {
        provider.change(
                admin,
                agent.requireProviderAgent(),
                now -> new AgentSpec(
                        name, now.voice(), now.language().orElseThrow(), prompt, now.firstWords(), Optional.empty()));
    }

    private FakeWorkspace workspace() {
        return ((FakeVoiceProvider) providers.find(new ProviderId("fake")).orElseThrow()).workspace(KEY);
    }

    private static void assertRefused(ThrowingCallable what, ProblemCode code) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
