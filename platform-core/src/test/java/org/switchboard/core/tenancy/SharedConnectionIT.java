package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.engine.JqwikTestEngine;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenant.Tenant;

/** Every way in carries its tenant, on a pool of one connection that everybody shares and that breaks now and then. */
@ArquillianTest
class SharedConnectionIT {
    private static final String NO_TABLE = "42P01";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TenantScope scope;

    @Inject
    TestTenants tenants;

    @Inject
    Agents agents;

    @Inject
    Sql sql;

    @Inject
    Event<UnscopedObserver.Question> event;

    @Inject
    UnscopedObserver observer;

    @Resource
    ManagedScheduledExecutorService executor;

    private Tenant tenant;

    @BeforeEach
    void a_tenant() {
        tenant = tenants.ready("ways-in");
    }

    @Test
    void random_turns_of_several_tenants_answer_like_a_model() {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .addTestEngines(new JqwikTestEngine())
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(SharedConnectionProperties.class))
                                .configurationParameter("jqwik.database", "")
                                .build(),
                        listener);
        StringWriter failures = new StringWriter();
        listener.getSummary().printFailuresTo(new PrintWriter(failures), 5);

        assertThat(failures.toString()).isEmpty();
        assertThat(listener.getSummary().getTestsSucceededCount()).isOne();
    }

    @Test
    void a_request_without_a_scope_has_no_tenant() {
        assertThatThrownBy(() -> agents.list()).extracting(Sql::state).isEqualTo(NO_TABLE);
    }

    @Test
    void a_timer_has_no_tenant_even_when_it_is_set_inside_a_scope() throws Exception {
        var timer =
                scope.call(tenant.asSystem(), () -> executor.schedule(this::stateOfListing, 1, TimeUnit.MILLISECONDS));

        assertThat(timer.get(20, TimeUnit.SECONDS)).isEqualTo(NO_TABLE);
    }

    @Test
    void an_async_stage_neither_inherits_nor_takes_away_the_tenant() throws Exception {
        CompletableFuture<String> stage = scope.call(tenant.asSystem(), () -> {
            CompletableFuture<String> started = CompletableFuture.supplyAsync(this::stateOfListing, executor);
            // The only connection is ours, so the stage waits for it; we are still who we were.
            assertThat(agents.list()).isNotNull();
            return started.thenApplyAsync(state -> state + " " + stateOfListing(), executor);
        });

        assertThat(stage.get(20, TimeUnit.SECONDS)).isEqualTo(NO_TABLE + " " + NO_TABLE);
    }

    @Test
    void an_observer_after_the_commit_has_no_tenant() {
        scope.run(tenant.asSystem(), () -> {
            agents.list();
            event.fire(new UnscopedObserver.Question());
        });

        assertThat(observer.answer()).isEqualTo(NO_TABLE);
    }

    @Test
    void an_asynchronous_observer_has_no_tenant() throws Exception {
        var asked = scope.call(tenant.asSystem(), () -> event.fireAsync(new UnscopedObserver.Question()));
        asked.toCompletableFuture().get(20, TimeUnit.SECONDS);

        assertThat(observer.asyncAnswer()).isEqualTo(NO_TABLE);
    }

    private String stateOfListing() {
        try {
            return agents.list().toString();
        } catch (RuntimeException e) {
            return Sql.state(e);
        }
    }
}
