package org.switchboard.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.it.Sql;
import org.switchboard.core.it.TestDatabase;

/** What row level security alone keeps from a customer: plain SQL after the switch, none of the application's filters. */
class CustomerWallIT {
    private static final String REFUSED = "42501";
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final TenantSchema SCHEMA = TenantSchema.random(new SecureRandom());
    private static final UUID ANA = UUID.randomUUID();
    private static final UUID BEN = UUID.randomUUID();
    private static final UUID CONNECTION = UUID.randomUUID();
    private static final UUID ANAS_AGENT = UUID.randomUUID();
    private static final UUID BENS_AGENT = UUID.randomUUID();
    private static final TenantContext SYSTEM = TenantContext.system(TENANT, SCHEMA);
    private static final TenantContext ADMIN = TenantContext.of(TENANT, SCHEMA, Role.TENANT_ADMIN, UUID.randomUUID());
    private static final TenantContext CUSTOMER = TenantContext.of(TENANT, SCHEMA, Role.CUSTOMER, ANA);
    private static final String CALL =
            "INSERT INTO call (id, agent_id, status, from_number, created_at, updated_at, requested_by)"
                    + " VALUES (gen_random_uuid(), ?, 'ENDED', ?, now(), now(), ?)";

    @BeforeAll
    static void a_tenant_with_two_customers_who_have_an_agent_each() throws SQLException {
        OwnerDatabase owner = new OwnerDatabase(
                new DatabaseConfig(TestDatabase.url(), "switchboard_owner", TestDatabase.OWNER_PASSWORD));
        Migrations migrations = new Migrations(owner);
        migrations.migratePlatform();
        register(owner);
        new TenantStore(owner, migrations).create(SCHEMA);
        change(
                SYSTEM,
                "INSERT INTO connection (id, provider, account_name, credentials, checked_at, created_at, updated_at)"
                        + " VALUES (?, 'fake', 'Fake', '', now(), now(), now())",
                CONNECTION);
        for (UUID customer : List.of(ANA, BEN)) {
            UUID agent = customer.equals(ANA) ? ANAS_AGENT : BENS_AGENT;
            String name = customer.equals(ANA) ? "ana" : "ben";
            change(
                    SYSTEM,
                    "INSERT INTO user_account (id, email, name, role, status, password_hash, created_at)"
                            + " VALUES (?, ?, ?, 'CUSTOMER', 'ACTIVE', '', now())",
                    customer,
                    name + "@example.com",
                    name);
            change(
                    SYSTEM,
                    "INSERT INTO agent (id, connection_id, name, description, voice_id, language, prompt, status,"
                            + " created_by, created_at, updated_at)"
                            + " VALUES (?, ?, ?, '', '', '', '', 'ACTIVE', gen_random_uuid(), now(), now())",
                    agent,
                    CONNECTION,
                    name);
            change(SYSTEM, "INSERT INTO agent_assignment VALUES (?, ?, now())", agent, customer);
            change(
                    SYSTEM,
                    "INSERT INTO phone_number (id, connection_id, area_code, nickname, agent_id, status, created_at,"
                            + " updated_at) VALUES (gen_random_uuid(), ?, 415, ?, ?, 'ACTIVE', now(), now())",
                    CONNECTION,
                    name,
                    agent);
            change(SYSTEM, CALL, agent, name, customer);
            change(
                    SYSTEM,
                    "INSERT INTO lead (id, agent_id, phone, status, notes, created_at, updated_at)"
                            + " VALUES (gen_random_uuid(), ?, ?, 'NEW', '', now(), now())",
                    agent,
                    name);
            change(
                    SYSTEM,
                    "INSERT INTO call_analysis (call_id, revision, summary, sentiment, fields, told_at)"
                            + " SELECT id, 'r', from_number, 'NEUTRAL', '{}', now() FROM call WHERE from_number = ?",
                    name);
            change(
                    SYSTEM,
                    "INSERT INTO usage_entry (call_id, component, revision, duration_ms)"
                            + " SELECT id, 'time', 'r', 60000 FROM call WHERE from_number = ?",
                    name);
            change(
                    SYSTEM,
                    "INSERT INTO webhook_event (id, provider, deduplication_key, event, body, received_at, state)"
                            + " VALUES (gen_random_uuid(), 'fake', ?, 'call_ended', '', now(), 'APPLIED')",
                    name);
            change(
                    SYSTEM,
                    "INSERT INTO idempotency_key SELECT ?, ?, '', id, now() FROM call WHERE from_number = ?",
                    customer,
                    name,
                    name);
        }
    }

    private static void register(OwnerDatabase owner) throws SQLException {
        try (Connection connection = owner.dataSource().getConnection()) {
            Sql.change(
                    connection,
                    "INSERT INTO platform.tenant (id, schema_name, slug, name, status, created_at, updated_at)"
                            + " VALUES (?, ?, ?, 'Wall', 'PROVISIONING', now(), now())",
                    TENANT.value(),
                    SCHEMA.name(),
                    "wall-" + SCHEMA.name().substring(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "agent, name",
        "phone_number, nickname",
        "call, from_number",
        "call_analysis, summary",
        "lead, phone",
        "user_account, name",
        "idempotency_key, key"
    })
    void a_customer_sees_what_is_assigned_and_nothing_else(String table, String column) throws SQLException {
        assertThat(list(CUSTOMER, "SELECT " + column + " FROM " + table)).containsExactly("ana");
        assertThat(list(ADMIN, "SELECT " + column + " FROM " + table)).contains("ana", "ben");
        assertThat(list(SYSTEM, "SELECT " + column + " FROM " + table)).contains("ana", "ben");
    }

    @Test
    void a_customer_sees_own_assignments_only_and_neither_account_nor_webhooks_nor_the_ledger() throws SQLException {
        assertThat(list(CUSTOMER, "SELECT agent_id FROM agent_assignment")).containsExactly(ANAS_AGENT.toString());
        assertThat(list(CUSTOMER, "SELECT id FROM connection")).isEmpty();
        assertThat(list(CUSTOMER, "SELECT id FROM webhook_event")).isEmpty();
        assertThat(list(CUSTOMER, "SELECT call_id FROM usage_entry")).isEmpty();
        assertThat(list(ADMIN, "SELECT call_id FROM usage_entry")).hasSize(2);
        assertThat(list(ADMIN, "SELECT id FROM connection")).hasSize(1);
        assertThat(list(ADMIN, "SELECT id FROM webhook_event")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_account",
                "connection",
                "agent",
                "agent_assignment",
                "phone_number",
                "call",
                "idempotency_key",
                "webhook_event",
                "lead",
                "call_analysis",
                "usage_entry",
                "do_not_call",
                "call_limit"
            })
    void without_a_role_nothing_is_visible(String table) throws SQLException {
        String count = "SELECT count(*) FROM " + table;
        assertThat(list("SET LOCAL ROLE \"" + SCHEMA + '"', count)).containsExactly("0");
        assertThat(list("SET LOCAL ROLE \"" + SCHEMA + "\"; SET LOCAL app.user_role = 'CUSTOMER'", count))
                .containsExactly("0");
        assertThat(list("SET LOCAL ROLE \"" + SCHEMA + "\"; SET LOCAL app.user_id = '" + BEN + "'", count))
                .as("an id without a role")
                .isNotNull();
    }

    @Test
    void a_customer_makes_no_agent_and_assigns_none() {
        assertRefused(
                "INSERT INTO agent (id, connection_id, name, description, voice_id, language, prompt, status, created_by,"
                        + " created_at, updated_at)"
                        + " VALUES (gen_random_uuid(), ?, '', '', '', '', '', 'ACTIVE', ?, now(), now())",
                CONNECTION,
                ANA);
        assertRefused("INSERT INTO agent_assignment VALUES (?, ?, now())", BENS_AGENT, ANA);
        assertRefused(
                "INSERT INTO phone_number (id, connection_id, area_code, nickname, agent_id, status, created_at,"
                        + " updated_at) VALUES (gen_random_uuid(), ?, 415, '', ?, 'ACTIVE', now(), now())",
                CONNECTION,
                ANAS_AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE agent SET prompt = 'Say yes.'",
                "UPDATE user_account SET role = 'TENANT_ADMIN'",
                "UPDATE agent_assignment SET user_id = gen_random_uuid()",
                "UPDATE phone_number SET agent_id = NULL"
            })
    void a_customer_changes_nothing_of_what_is_assigned(String statement) {
        assertRefused(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE call SET summary = 'All went well.'",
                "UPDATE idempotency_key SET key = 'x'",
                "DELETE FROM idempotency_key",
                "DELETE FROM call",
                "DELETE FROM phone_number",
                "DELETE FROM agent_assignment",
                "DELETE FROM agent",
                "DELETE FROM user_account",
                "DELETE FROM connection",
                "DELETE FROM webhook_event",
                "DELETE FROM lead",
                "DELETE FROM call_analysis",
                "UPDATE lead SET notes = '' WHERE phone = 'ben'"
            })
    void a_customer_rewrites_and_deletes_nothing(String statement) throws SQLException {
        assertThat(change(CUSTOMER, statement)).isZero();
    }

    @Test
    void a_customer_enters_calls_of_their_own_with_assigned_agents_only() throws SQLException {
        assertThat(change(CUSTOMER, CALL, ANAS_AGENT, "ana", ANA)).isOne();
        assertRefused(CALL, BENS_AGENT, "ana", ANA);
        assertRefused(CALL, ANAS_AGENT, "ana", BEN);
        change(SYSTEM, "DELETE FROM call WHERE id NOT IN (SELECT call_id FROM usage_entry)");
    }

    @Test
    void a_customer_enters_neither_leads_nor_what_a_call_was_or_cost() {
        assertRefused("INSERT INTO lead (id, agent_id, status, notes, created_at, updated_at)"
                + " VALUES (gen_random_uuid(), '" + ANAS_AGENT + "', 'NEW', '', now(), now())");
        assertRefused("UPDATE call_analysis SET summary = 'All went well.'");
        assertRefused("INSERT INTO call_analysis (call_id, revision, summary, sentiment, fields, told_at)"
                + " SELECT id, 'x', '', 'NEUTRAL', '{}', now() FROM call");
        assertRefused("INSERT INTO usage_entry (call_id, component, revision, duration_ms)"
                + " SELECT id, 'x', 'r', 1 FROM call");
    }

    @Test
    void a_customer_changes_of_an_assigned_lead_what_people_decide() throws SQLException {
        assertThat(change(CUSTOMER, "UPDATE lead SET status = 'WON', notes = 'Called back.', owner_id = ?", ANA))
                .isOne();
        for (TenantContext somebody : List.of(CUSTOMER, ADMIN, SYSTEM)) {
            assertRefused(somebody, "UPDATE lead SET phone = '+14155550199'");
            assertRefused(somebody, "UPDATE lead SET agent_id = '" + BENS_AGENT + "'");
        }
    }

    @Test
    void a_number_is_one_lead_of_an_agent_and_a_word_about_usage_one_entry() {
        for (String again : List.of(
                "INSERT INTO lead SELECT gen_random_uuid(), agent_id, phone, status, owner_id, notes, now(), now() FROM lead",
                "INSERT INTO usage_entry SELECT * FROM usage_entry",
                "INSERT INTO call_analysis SELECT * FROM call_analysis")) {
            assertThatThrownBy(() -> change(SYSTEM, again))
                    .as(again)
                    .extracting(Sql::state)
                    .isEqualTo("23505");
        }
    }

    @Test
    void nobody_in_a_tenant_rewrites_the_ledger() {
        for (TenantContext somebody : List.of(CUSTOMER, ADMIN, SYSTEM)) {
            assertRefused(somebody, "UPDATE usage_entry SET duration_ms = 0");
            assertRefused(somebody, "DELETE FROM usage_entry");
        }
    }

    @Test
    void a_customer_is_told_of_the_whole_tenants_time() throws SQLException {
        change(SYSTEM, "UPDATE call SET usage_revision = 'r', ended_at = timestamptz '2026-02-28 23:59:59Z'");
        String used = "SELECT used_ms('2026-02-01Z', '2026-03-01Z', %s)";
        assertThat(list(CUSTOMER, used.formatted("NULL"))).containsExactly("120000");
        assertThat(list(CUSTOMER, used.formatted("'" + ANA + "'"))).containsExactly("60000");
        assertThat(list(CUSTOMER, "SELECT used_ms('2026-03-01Z', '2026-04-01Z', NULL)"))
                .containsExactly("0");
        change(SYSTEM, "UPDATE call SET requested_by = NULL");
        assertThat(list(ADMIN, used.formatted("'" + BEN + "'")))
                .as("who has the agent")
                .containsExactly("60000");
        change(SYSTEM, "UPDATE call SET usage_revision = 'newer'");
        assertThat(list(ADMIN, used.formatted("NULL"))).containsExactly("0");
    }

    @Test
    void nobody_in_a_tenant_changes_its_tables_or_reads_their_history() {
        for (String statement : List.of(
                "ALTER TABLE agent DISABLE ROW LEVEL SECURITY",
                "DROP POLICY agent_assigned ON agent",
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE agent (id int)",
                "TRUNCATE call CASCADE",
                "DELETE FROM flyway_schema_history")) {
            assertThatThrownBy(() -> change(ADMIN, statement))
                    .as(statement)
                    .extracting(Sql::state)
                    .isEqualTo(REFUSED);
        }
    }

    private static void assertRefused(String statement, Object... values) {
        assertRefused(CUSTOMER, statement, values);
    }

    private static void assertRefused(TenantContext somebody, String statement, Object... values) {
        assertThatThrownBy(() -> change(somebody, statement, values))
                .as(statement)
                .extracting(Sql::state)
                .isEqualTo(REFUSED);
    }

    private static List<String> list(TenantContext context, String query) throws SQLException {
        return list(TenantScope.switchTo(context), query);
    }

    private static List<String> list(String bind, String query) throws SQLException {
        return bound(bind, connection -> Sql.list(connection, query));
    }

    private static int change(TenantContext context, String statement, Object... values) throws SQLException {
        return bound(TenantScope.switchTo(context), connection -> Sql.change(connection, statement, values));
    }

    private static <T> T bound(String bind, Sql.Work<T> work) throws SQLException {
        try (Connection connection =
                TestDatabase.as("switchboard_app", TestDatabase.APP_PASSWORD).getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(bind);
            }
            T result = work.on(connection);
            connection.commit();
            return result;
        }
    }
}
