package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.core.identity.Account;
import org.switchboard.core.identity.Accounts;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestTenants;
import org.switchboard.core.tenant.Tenant;

/** The one switch, on a pool of one connection. */
@ArquillianTest
class TenantScopeIT {
    private static final String NOTE = "INSERT INTO webhook_event"
            + " (id, provider, deduplication_key, event, body, received_at, state)"
            + " VALUES (gen_random_uuid(), 'note', ?, ?, '', now(), 'IGNORED')";
    private static final String NOTES = "SELECT event FROM webhook_event WHERE provider = 'note'";

    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    TenantScope scope;

    @Inject
    TestTenants tenants;

    @Inject
    Accounts accounts;

    @Inject
    Sql sql;

    private Tenant one;
    private Tenant other;

    @BeforeEach
    void two_tenants() {
        one = tenants.ready("scope-one");
        other = tenants.ready("scope-other");
    }

    @Test
    void two_tenants_in_random_turns_never_meet_a_row_of_the_other() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<Tenant, Long> kept = new HashMap<>(Map.of(one, count(one), other, count(other)));
        for (int turn = 0; turn < 200; turn++) {
            Tenant tenant = random.nextBoolean() ? one : other;
            boolean fails = random.nextInt(3) == 0;
            try {
                scope.run(tenant.asSystem(), () -> note(tenant, fails));
                kept.merge(tenant, 1L, Long::sum);
            } catch (ArithmeticException e) {
                assertThat(fails).isTrue();
            }
            assertThat(sql.list(tenant.asSystem(), NOTES))
                    .as("seed %d, turn %d", seed, turn)
                    .hasSize(Math.toIntExact(kept.get(tenant)))
                    .allMatch(tenant.slug().value()::equals);
            assertThat(entities(tenant))
                    .allMatch(account -> account.email().value().endsWith("@" + tenant.slug() + ".example"));
        }
    }

    private void note(Tenant tenant, boolean fails) {
        sql.change(
                tenant.asSystem(),
                NOTE,
                UUID.randomUUID().toString(),
                tenant.slug().value());
        if (fails) {
            throw new ArithmeticException("told to fail");
        }
    }

    private long count(Tenant tenant) {
        return sql.count(tenant.asSystem(), "SELECT count(*) FROM webhook_event WHERE provider = 'note'");
    }

    private List<Account> entities(Tenant tenant) {
        List<Account> found = scope.call(tenant.asSystem(), () -> accounts.list(Role.TENANT_ADMIN));
        assertThat(found).isNotEmpty();
        return found;
    }

    @Test
    void a_call_inside_a_call_of_the_same_person_is_part_of_it() {
        long before = count(one);
        assertThatThrownBy(() -> scope.run(one.asSystem(), () -> {
                    note(one, false);
                    scope.run(one.asSystem(), () -> note(one, false));
                    assertThat(count(one)).isEqualTo(before + 2);
                    throw new ArithmeticException("told to fail");
                }))
                .isInstanceOf(ArithmeticException.class);
        assertThat(count(one)).isEqualTo(before);
    }

    @Test
    void another_tenant_inside_a_transaction_is_refused_and_nothing_is_kept() {
        long before = count(one);
        assertThatIllegalStateException()
                .isThrownBy(() -> scope.run(one.asSystem(), () -> {
                    note(one, false);
                    scope.run(other.asSystem(), () -> {});
                }))
                .withMessageContaining("another tenant or person");
        assertThat(count(one)).isEqualTo(before);
    }

    @Test
    void another_person_of_the_same_tenant_is_refused_too() {
        TenantContext ana = tenants.person(one, Role.CUSTOMER, "ana");
        assertThatIllegalStateException().isThrownBy(() -> scope.run(ana, () -> scope.run(one.asSystem(), () -> {})));
        assertThatIllegalStateException().isThrownBy(() -> scope.run(one.asSystem(), () -> scope.run(ana, () -> {})));
    }

    @Test
    void a_query_without_a_tenant_finds_no_table() {
        assertThatThrownBy(() -> accounts.list(Role.CUSTOMER))
                .extracting(Sql::state)
                .isEqualTo("42P01");
        assertThatThrownBy(() -> sql.unscoped(connection -> Sql.list(connection, "SELECT id FROM agent")))
                .extracting(Sql::state)
                .isEqualTo("42P01");
    }

    @Test
    void a_tenants_schema_by_name_is_closed_without_its_role() {
        String table = one.schema() + ".agent";
        assertThatThrownBy(() -> sql.unscoped(connection -> Sql.list(connection, "SELECT id FROM " + table)))
                .extracting(Sql::state)
                .isEqualTo("42501");
        assertThatThrownBy(() -> sql.list(other.asSystem(), "SELECT id FROM " + table))
                .extracting(Sql::state)
                .isEqualTo("42501");
    }

    @Test
    void the_registry_is_closed_to_a_tenant() {
        for (String table : List.of("tenant", "tenant_secret", "login_directory", "session", "agent_route")) {
            assertThatThrownBy(() -> sql.list(one.asSystem(), "SELECT * FROM platform." + table))
                    .extracting(Sql::state)
                    .isEqualTo("42501");
        }
    }

    @Test
    void the_connection_goes_back_as_it_came() {
        String state = "SELECT concat_ws('|', pg_backend_pid(), current_user, current_setting('search_path'),"
                + " nullif(current_setting('app.user_id', true), ''), nullif(current_setting('app.user_role', true), ''))";
        String pid = sql.list(one.asSystem(), "SELECT pg_backend_pid()").get(0);
        String clean = pid + "|switchboard_app|\"$user\"";
        assertThat(sql.<List<String>>unscoped(connection -> Sql.list(connection, state)))
                .containsExactly(clean);
        assertThatThrownBy(() -> scope.run(one.asSystem(), () -> note(one, true)));
        assertThat(sql.<List<String>>unscoped(connection -> Sql.list(connection, state)))
                .containsExactly(clean);
    }

    @Test
    void a_tenant_queues_jobs_for_itself_only_and_reads_none() {
        String insert = "INSERT INTO platform.job (schema_name, kind, reference, run_at)"
                + " VALUES (?, 'nothing', gen_random_uuid(), 'infinity')";
        assertThat(sql.change(one.asSystem(), insert, one.schema().name())).isOne();
        for (String statement : List.of(insert, "SELECT id FROM platform.job", "DELETE FROM platform.job")) {
            Object[] values =
                    statement.equals(insert) ? new Object[] {other.schema().name()} : new Object[0];
            assertThatThrownBy(() -> sql.change(one.asSystem(), statement, values))
                    .extracting(Sql::state)
                    .isEqualTo("42501");
        }
    }
}
