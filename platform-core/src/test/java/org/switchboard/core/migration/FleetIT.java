package org.switchboard.core.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;

/** The migration of many tenants: real PostgreSQL, real nodes, one of them killed. */
class FleetIT {
    /** The oldest version that the nodes serve. */
    static final int OLD = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static TestFleet fleet;

    private final List<FleetNode> nodes = new ArrayList<>();

    @BeforeAll
    static void start_a_database() throws SQLException {
        fleet = new TestFleet();
    }

    @AfterAll
    static void stop_the_database() throws IOException {
        fleet.close();
    }

    @AfterEach
    void stop_the_nodes() {
        nodes.forEach(FleetNode::close);
    }

    @Test
    void a_thousand_tenants_get_there_though_some_are_poisoned_and_a_node_is_killed() throws Exception {
        List<TenantSchema> all = fleet.begin(1000, OLD);
        // Spread over the fleet, the canary (the youngest) left out.
        List<TenantSchema> poisoned =
                all.stream().filter(schema -> all.indexOf(schema) % 100 == 50).toList();
        fleet.poison(poisoned);
        killInTheMiddle(150);
        int before = fleet.count("platform.tenant_migration");
        FleetNode node = node("1,1%,10%", 2, 100);
        node("1,1%,10%", 2, 100);
        await(() -> run(node).state() == RunState.DONE);

        assertThat(before).isBetween(150, 900);
        assertThat(run(node)).satisfies(run -> {
            assertThat(run.done()).isEqualTo(990);
            assertThat(run.failed()).isEqualTo(10);
            assertThat(run.pending()).isZero();
        });
        assertThat(fleet.migrated()).hasSize(990).doesNotContainAnyElementsOf(names(poisoned));
        assertThat(fleet.list("SELECT schema_name FROM platform.tenant WHERE schema_version = '2'"))
                .containsExactlyInAnyOrderElementsOf(names(poisoned));
        assertThat(fleet.list("SELECT DISTINCT attempts FROM platform.tenant_migration"))
                .containsExactly("1");
        assertThat(fleet.list("SELECT DISTINCT runner FROM platform.tenant_migration"))
                .as("the killed node and one of the two that could have followed")
                .hasSize(2);
        assertThat(node.runs().troubles(fleet.newest(), 0, 100))
                .hasSize(10)
                .allSatisfy(trouble ->
                        assertThat(trouble.error()).startsWith("42710").contains("user_account_delete_staff"));
        // A node that didn't run the migration learns of the failures a moment later.
        await(() -> poisoned.stream().allMatch(node.fence()::isAround));
        assertThat(all).filteredOn(node.fence()::isAround).hasSize(10);
        assertThat(fleet.count("pg_default_acl JOIN pg_namespace n ON n.oid = defaclnamespace WHERE nspname IN ('"
                        + String.join("','", fleet.migrated())
                        + "') AND array_to_string(defaclacl, ' ') LIKE nspname || '=arwd/%'"))
                .as("schemas whose roles may use the tables that migrations make")
                .isEqualTo(990);

        fleet.heal(poisoned.get(0));
        assertThat(node.runs().retry(fleet.newest(), new TenantId(fleet.id(poisoned.get(0)))))
                .isTrue();
        await(() -> run(node).done() == 991);
        await(() -> !node.fence().isAround(poisoned.get(0)));
    }

    private void killInTheMiddle(int done) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetNode.class.getName(),
                        fleet.url())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-node.log").toFile())
                .start();
        try {
            await(() -> count("platform.tenant_migration") >= done);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void of_several_nodes_one_migrates() throws Exception {
        fleet.begin(60, OLD);
        FleetNode node = node("1", 2, 1);
        node("1", 2, 1);
        node("1", 2, 1);
        await(() -> state(node) == RunState.DONE);

        assertThat(fleet.list("SELECT DISTINCT runner FROM platform.tenant_migration"))
                .hasSize(1);
        assertThat(fleet.list("SELECT DISTINCT attempts FROM platform.tenant_migration"))
                .containsExactly("1");
    }

    @Test
    void when_everybody_is_poisoned_only_the_canary_is_touched() throws Exception {
        List<TenantSchema> all = fleet.begin(30, OLD);
        fleet.poison(all);
        FleetNode node = node("1,1%,10%", 4, 100);
        await(() -> state(node) == RunState.STOPPED);

        assertThat(fleet.count("platform.tenant_migration")).isOne();
        assertThat(run(node).detail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("tenant"));
        assertThat(all).filteredOn(node.fence()::isAround).hasSizeLessThanOrEqualTo(1);
        assertThat(node.runs().resume(fleet.newest())).isTrue();
        await(() -> state(node) == RunState.STOPPED);
        assertThat(fleet.count("platform.tenant_migration"))
                .as("the next one is a canary again")
                .isEqualTo(2);
    }

    @Test
    void a_run_stops_after_so_many_failures_and_goes_on_when_told_to() throws Exception {
        List<TenantSchema> all = fleet.begin(40, OLD);
        List<TenantSchema> poisoned = all.subList(0, 37);
        fleet.poison(poisoned);
        FleetNode node = node("1", 2, 3);
        await(() -> state(node) == RunState.STOPPED);
        // Those under way are finished after it has stopped.
        await(() -> run(node).done() == 3);

        assertThat(run(node).failed()).as("those under way included").isBetween(3, 4);
        assertThat(node.runs().resume(fleet.newest())).isTrue();
        assertThat(node.runs().resume(fleet.newest())).as("it runs already").isFalse();
        await(() -> state(node) == RunState.STOPPED);
        assertThat(run(node).failed()).isBetween(6, 8);

        for (TenantSchema schema : poisoned) {
            fleet.heal(schema);
        }
        int failed = run(node).failed();
        assertThat(node.runs().retryAll(fleet.newest())).isEqualTo(failed);
        await(() -> run(node).failed() == 0);
        assertThat(run(node).done()).as("who failed is retried, nobody else").isEqualTo(3 + failed);
        assertThat(node.runs().resume(fleet.newest())).isTrue();
        await(() -> state(node) == RunState.DONE);
        assertThat(fleet.migrated()).hasSize(40);
    }

    @Test
    void a_tenant_in_use_is_postponed_and_holds_nobody_up() throws Exception {
        List<TenantSchema> all = fleet.begin(10, OLD);
        // Longer than we wait: what postpones is the runner's time-out, not the owner's.
        fleet.change("ALTER ROLE switchboard_owner SET lock_timeout = '1h'");
        TenantSchema busy = all.get(5);
        FleetNode node;
        try (Connection user = fleet.asSuperuser();
                Statement sql = user.createStatement()) {
            user.setAutoCommit(false);
            sql.execute("SELECT count(*) FROM " + busy + ".call");
            node = node("1", 2, 1);
            await(() -> count("platform.tenant_migration WHERE state = 'POSTPONED'") == 1);
            await(() -> run(node).done() == 9);
            assertThat(state(node)).isEqualTo(RunState.RUNNING);
            assertThat(node.runs().troubles(fleet.newest(), 0, 10))
                    .singleElement()
                    .satisfies(trouble -> assertThat(trouble.error()).startsWith("55P03"));
            assertThat(node.fence().isAround(busy)).isFalse();
            user.commit();
        }
        await(() -> state(node) == RunState.DONE);
        assertThat(fleet.migrated()).hasSize(10);
    }

    @Test
    void a_fleet_that_is_up_to_date_gives_nobody_work() throws Exception {
        fleet.begin(20, OLD);
        fleet.change("UPDATE platform.tenant SET schema_version = '" + fleet.newest() + "'");
        FleetNode node = node("1", 2, 1);
        Thread.sleep(3000);

        assertThat(node.runs().find(fleet.newest())).isEmpty();
        assertThat(fleet.count("platform.migration_lease WHERE runner IS NOT NULL"))
                .isZero();
        assertThat(fleet.migrated()).isEmpty();
    }

    @Test
    void tenants_older_than_this_build_serves_are_fenced_until_they_are_migrated() throws Exception {
        List<TenantSchema> ancient = fleet.begin(3, 1);
        List<TenantSchema> old = fleet.add(3, OLD);
        fleet.change("UPDATE platform.migration_lease SET runner = gen_random_uuid(), until = 'infinity'");
        FleetNode node = node("1", 2, 1);
        assertThat(ancient).allMatch(node.fence()::isAround);
        assertThat(old).noneMatch(node.fence()::isAround);

        fleet.change("UPDATE platform.migration_lease SET until = now()");
        await(() -> state(node) == RunState.DONE);
        await(() -> ancient.stream().noneMatch(node.fence()::isAround));
        assertThat(fleet.migrated()).hasSize(6);
    }

    @Test
    void a_paused_run_waits() throws Exception {
        fleet.begin(60, OLD);
        FleetNode node = node("1", 1, 1);
        await(() -> node.runs().pause(fleet.newest()));
        await(() -> count("platform.migration_lease WHERE until > now()") == 0);
        int done = run(node).done();
        Thread.sleep(2500);

        assertThat(run(node).done()).isEqualTo(done).isLessThan(60);
        assertThat(node.runs().resume(fleet.newest())).isTrue();
        await(() -> state(node) == RunState.DONE);
        assertThat(run(node).done()).isEqualTo(60);
    }

    private FleetNode node(String rings, int parallel, int maxFailures) {
        FleetNode node = new FleetNode(fleet.url(), new MigrationConfig(rings, parallel, maxFailures, 500));
        nodes.add(node);
        return node;
    }

    private static MigrationRun run(FleetNode node) {
        return node.runs().find(fleet.newest()).orElseThrow();
    }

    private static RunState state(FleetNode node) {
        return node.runs().find(fleet.newest()).map(MigrationRun::state).orElse(null);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static int count(String what) {
        try {
            return fleet.count(what);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(List<TenantSchema> schemas) {
        return schemas.stream().map(TenantSchema::name).toList();
    }
}
