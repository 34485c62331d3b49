package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.FakeWorkspace;

/** Three tenants at one provider. One of them has a bad key, a slow account or a burst; the two others notice nothing. */
@ArquillianTest
class NeighboursIT {
    private static final int MANY = 40;

    @Deployment
    static WebArchive deployment() throws IOException {
        return PluginServer.archive();
    }

    @Inject
    TestTenants tenants;

    @Inject
    SaveConnection saveConnection;

    @Inject
    FindAgents agents;

    @Inject
    VoiceAccounts accounts;

    @Inject
    VoiceGateway gateway;

    @Inject
    ProviderRegistry registry;

    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private List<TenantContext> neighbours;

    @BeforeEach
    void two_who_are_well() {
        neighbours = Stream.of("north", "south").map(this::connected).toList();
        assertNeighboursAreWell();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_bad_key_harms_only_its_tenant() {
        VoiceAccount broken = account("bad-key");
        workspace("bad-key").failNext(MANY, Code.CREDENTIALS_REFUSED);
        for (int i = 0; i < MANY; i++) {
            assertThat(outcome(broken)).isEqualTo("CREDENTIALS_REFUSED");
            assertNeighboursAreWell();
        }
    }

    @Test
    void an_outage_of_one_account_harms_only_its_tenant() {
        VoiceAccount broken = account("outage");
        workspace("outage").failNext(MANY, Code.UNAVAILABLE);
        for (int i = 0; i < MANY; i++) {
            assertThat(outcome(broken)).isEqualTo("UNAVAILABLE");
        }
        assertThat(workspace("outage").requests()).isLessThan(MANY);
        assertNeighboursAreWell();
    }

    @Test
    void a_slow_account_harms_only_its_tenant() throws Exception {
        VoiceAccount broken = account("slow");
        workspace("slow").delay(Duration.ofSeconds(30));
        List<Future<String>> calls = start(PluginServer.PLACES, broken);
        TestTenants.await(() -> workspace("slow").requests() > PluginServer.PLACES);
        assertNeighboursAreWell();
        assertThat(calls).as("nobody waits for them").noneMatch(Future::isDone);
        for (Future<String> call : calls) {
            assertThat(call.get()).isEqualTo("TIMEOUT");
        }
        assertNeighboursAreWell();
    }

    @Test
    void a_burst_harms_only_its_tenant() throws Exception {
        VoiceAccount broken = account("burst");
        int before = workspace("burst").requests();
        workspace("burst").delay(Duration.ofMillis(1500));
        List<Future<String>> calls = start(MANY, broken);
        TestTenants.await(() -> workspace("burst").requests() >= before + PluginServer.PLACES);
        assertNeighboursAreWell();
        int answered = 0;
        for (Future<String> call : calls) {
            answered += call.get().equals("ok") ? 1 : 0;
            assertThat(call.get()).isIn("ok", "RATE_LIMITED");
        }
        assertThat(answered).isBetween(PluginServer.PLACES, MANY / 2);
        assertNeighboursAreWell();
    }

    private void assertNeighboursAreWell() {
        for (TenantContext neighbour : neighbours) {
            assertThat(agents.voices(neighbour)).isNotEmpty();
        }
    }

    private List<Future<String>> start(int calls, VoiceAccount account) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        return Stream.generate(() -> threads.submit(() -> {
                    Thread.currentThread().setContextClassLoader(application);
                    return outcome(account);
                }))
                .limit(calls)
                .toList();
    }

    private String outcome(VoiceAccount account) {
        try {
            gateway.read(account, Voices.class, Voices::list);
            return "ok";
        } catch (VoiceException e) {
            return e.code().name();
        }
    }

    private VoiceAccount account(String tenant) {
        return accounts.of(connected(tenant)).account();
    }

    private TenantContext connected(String tenant) {
        TenantContext admin = tenants.person(tenants.ready(tenant), Role.TENANT_ADMIN, "ada");
        saveConnection.save(admin, "fake", Map.of(FakeVoiceProvider.API_KEY, tenant));
        return admin;
    }

    private FakeWorkspace workspace(String tenant) {
        return ((FakeVoiceProvider) registry.find(new ProviderId("fake")).orElseThrow()).workspace(tenant);
    }
}
