package org.switchboard.core.call;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.retell.RetellProvider;
import org.switchboard.spi.voice.VoiceProvider;

/**
 * Calls at the provider are the accepted intents, whatever happens on the way: the real use cases on PostgreSQL, the real plugin, the
 * simulated provider over HTTP. {@code -Ddial.schedules=10000 -Ddial.seed=…} plays more of them, or those of one seed again.
 */
@ArquillianTest
class DialSchedulesIT {
    static final int TENANTS = 16;

    private static final int USUAL = 400;
    private static final long USUAL_SEED = 20_261_121;

    @Deployment
    static WebArchive deployment() {
        long seed = Long.getLong("dial.seed", new SecureRandom().nextInt(1_000_000));
        int count = Integer.getInteger("dial.schedules", USUAL);
        System.out.println("dial schedules: " + count + ", half of them of seed " + seed);
        return CoreDeployment.with(Map.of(
                        "test.simulator", SimulatedRetell.url(),
                        "test.dial.seed", Long.toString(seed),
                        "test.dial.schedules", Integer.toString(count),
                        "switchboard.provider.retell.base-url", SimulatedRetell.url(),
                        "switchboard.gateway.breaker-delay", "PT0.001S"))
                .addAsLibraries(CoreDeployment.jarOf(RetellProvider.class))
                .addAsResource(
                        new StringAsset(InterruptedRetell.class.getName()),
                        "META-INF/services/" + VoiceProvider.class.getName());
    }

    @Inject
    @ConfigProperty(name = "test.simulator", defaultValue = "none")
    String simulator;

    @Inject
    @ConfigProperty(name = "test.dial.seed", defaultValue = "0")
    long seed;

    @Inject
    @ConfigProperty(name = "test.dial.schedules", defaultValue = "0")
    int count;

    @Inject
    TestTenants tenants;

    @Inject
    SaveConnection saveConnection;

    @Inject
    CreateAgent createAgent;

    @Inject
    BuyNumber buyNumber;

    @Inject
    ManageQuotas manageQuotas;

    @Inject
    PlaceCall placeCall;

    @Inject
    SettleCall settleCall;

    @Inject
    Sql sql;

    @Resource
    ManagedExecutorService executor;

    static String key(int number) {
        return "key_dial_" + number;
    }

    @Test
    void calls_at_the_provider_are_the_accepted_intents() throws Exception {
        List<DialSchedule.Parts> all = new ArrayList<>();
        for (int i = 0; i < TENANTS; i++) {
            all.add(tenant(i));
        }
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < TENANTS; i++) {
            int number = i;
            running.add(executor.submit(() -> play(number, all.get(number))));
        }
        for (Future<?> one : running) {
            one.get();
        }
        assertThat(all).allSatisfy(this::agrees);
    }

    private DialSchedule.Parts tenant(int number) {
        Tenant tenant = tenants.ready("dial-" + number);
        TenantContext admin = tenants.person(tenant, Role.TENANT_ADMIN, "boss");
        manageQuotas.setOfTenant(tenant.id(), new ManageQuotas.Request(null, null), found -> {}, admin.person());
        saveConnection.save(admin, "retell", Map.of("api_key", key(number)));
        Agent agent = createAgent.create(
                admin, new CreateAgent.Request("Anna", null, "retell-Cimo", null, null, "Hello, how can I help?"));
        buyNumber.buy(admin, 415, "Front desk", Optional.of(agent.id()));
        return new DialSchedule.Parts(
                admin, agent, placeCall, settleCall, sql, new SimulatorSwitches(simulator, key(number)));
    }

    // Every second one is of the seed that is always the same.
    private void play(int tenant, DialSchedule.Parts parts) {
        for (int i = tenant; i < count; i += TENANTS) {
            long own = (i / TENANTS % 2 == 0 ? USUAL_SEED : seed) * 1_000_003 + i;
            try {
                new DialSchedule(own, parts).play();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("schedule " + i + " of seeds " + USUAL_SEED + " and " + seed, e);
            }
        }
    }

    private void agrees(DialSchedule.Parts parts) {
        TenantContext system = parts.context().asSystem();
        List<String> accepted = sql.list(system, "SELECT id FROM call WHERE status <> 'REFUSED'");
        assertThat(parts.simulator().references())
                .as("accepted intents without a call at the provider, or the other way round, or twice")
                .containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(sql.count(system, "SELECT count(*) FROM call WHERE status = 'REQUESTED'"))
                .as("calls that nobody knows about")
                .isZero();
        assertThat(sql.count(
                        system, "SELECT count(*) FROM call WHERE status <> 'REFUSED' AND provider_call_id IS NULL"))
                .isZero();
        assertThat(accepted).isNotEmpty();
    }
}
