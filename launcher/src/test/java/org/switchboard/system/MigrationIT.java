package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Connection.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A tenant whose migration fails: what its people, its provider, other tenants and the platform admin see. */
@TestInstance(Lifecycle.PER_CLASS)
class MigrationIT {
    private static final String TENANTS = "/api/platform/tenants/";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient operator;
    private String id;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        id = id(tenant);
    }

    @Test
    void a_tenant_whose_migration_fails_is_fenced_until_it_is_mended_and_tried_again() throws Exception {
        ConsoleClient console = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
        poison(tenant);
        Eventually.isTrue(
                "it is fenced", () -> tenant.admin().get("/api/agents").status() == 503);

        assertTold(tenant.admin().get("/api/agents"));
        assertTold(signIn(TenantUnderTest.PASSWORD));
        signIn("wrong password").expect(401);
        Response page = console.open("/console/" + tenant.slug() + "/agents");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("60");
        assertThat(ConsoleClient.title(page)).contains("upgraded");
        RetellDelivery delivery = RetellDelivery.sample("call_ended").about(tenant.providerAgentId(), "-fenced");
        delivery.send(platform, tenant.retellKey()).expect(204);
        new ApiClient(platform)
                .signIn("admin@demo.com", "admin123")
                .get("/api/agents")
                .expect(200);

        Eventually.isTrue(
                "nobody else is left", () -> run().path("state").asText().equals("DONE"));
        JsonNode run = run();
        assertThat(run.path("failed").asInt()).isOne();
        JsonNode failure = run.path("failures").path("items").path(0);
        assertThat(failure.path("tenant_id").asText()).isEqualTo(id);
        assertThat(failure.path("error").asText()).startsWith("42710").contains("user_account_delete_staff");

        heal(tenant);
        retry(id).expect(202);
        Eventually.isTrue(
                "it works again", () -> tenant.admin().get("/api/agents").status() == 200);
        assertThat(console.open("/console/" + tenant.slug() + "/agents").statusCode())
                .isEqualTo(200);
        Eventually.isTrue(
                "the webhook is applied",
                () -> tenant.query(
                                "SELECT state FROM " + tenant.schema() + ".webhook_event WHERE provider_call_id = ?",
                                delivery.callId())
                        .toString()
                        .contains("APPLIED"));
        JsonNode after = run();
        assertThat(after.path("failed").asInt()).isZero();
        assertThat(after.path("failures").path("items")).isEmpty();
        retry(id).expect(409);
    }

    @Test
    void a_fenced_tenant_can_be_removed() throws Exception {
        TenantUnderTest leaving = new TenantUnderTest(platform);
        String leavingId = id(leaving);
        poison(leaving);
        Eventually.isTrue(
                "it is fenced", () -> leaving.admin().get("/api/agents").status() == 503);

        operator.post(TENANTS + leavingId + "/offboard", Map.of("slug", leaving.slug()))
                .expect(202);

        Eventually.isTrue(
                "it is gone",
                () -> operator.get("/api/platform/offboardings/" + leavingId)
                        .json()
                        .hasNonNull("finished_at"));
        operator.get(TENANTS + leavingId).expect(404);
        assertThat(leaving.query("SELECT 1 FROM pg_namespace WHERE nspname = ?", leaving.schema()))
                .isEmpty();
        assertThat(run().path("failures").path("items"))
                .noneMatch(failure -> failure.path("tenant_id").asText().equals(leavingId));
    }

    @Test
    void a_new_tenant_is_set_up_while_others_are_migrated() throws Exception {
        TenantUnderTest old = new TenantUnderTest(platform);
        TenantUnderTest fresh;
        try (Connection reader = platform.connectAsSuperuser();
                Statement sql = reader.createStatement()) {
            reader.setAutoCommit(false);
            sql.execute("LOCK TABLE " + old.schema() + ".flyway_schema_history IN ACCESS EXCLUSIVE MODE");
            makeOld(old);
            Eventually.isTrue(
                    "the run waits for the old tenant",
                    () -> run().path("state").asText().equals("RUNNING"));

            fresh = new TenantUnderTest(platform);
            fresh.admin().get("/api/agents").expect(200);

            assertThat(run().path("state").asText()).isEqualTo("RUNNING");
            Eventually.isTrue(
                    "this release doesn't serve a schema as old as that",
                    () -> old.admin().get("/api/agents").status() == 503);
        }
        Eventually.isTrue(
                "the old tenant is migrated",
                () -> run().path("state").asText().equals("DONE")
                        && version(old).equals(version(fresh)));
        assertThat(version(fresh)).isNotEqualTo("2");
        Eventually.isTrue(
                "the old tenant works again",
                () -> old.admin().get("/api/agents").status() == 200);
    }

    private static String version(TenantUnderTest tenant) throws SQLException {
        return tenant.query("SELECT schema_version FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("schema_version")
                .toString();
    }

    @Test
    void migrations_are_for_platform_admins() throws Exception {
        for (String path : List.of("/resume", "/pause", "/retry", "/tenants/" + id + "/retry")) {
            tenant.admin().post("/api/platform/migrations" + path, Map.of()).expect(403);
        }
        tenant.admin().get("/api/platform/migrations").expect(403);
        retry(UUID.randomUUID().toString()).expect(404);
        operator.post("/api/platform/migrations/resume", Map.of()).expect(409);
        operator.get("/api/platform/migrations?limit=many").expect(400);
    }

    private JsonNode run() throws Exception {
        return operator.get("/api/platform/migrations").expect(200).json();
    }

    private static void assertTold(ApiClient.Answer answer) {
        assertThat(answer.expect(503).json().path("type").asText())
                .isEqualTo("urn:problem-type:switchboard:tenant-upgrading");
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
    }

    private ApiClient.Answer signIn(String password) throws Exception {
        return new ApiClient(platform)
                .post("/api/auth/signin", Map.of("email", tenant.adminEmail(), "password", password));
    }

    private ApiClient.Answer retry(String tenantId) throws Exception {
        return operator.post("/api/platform/migrations/tenants/" + tenantId + "/retry", Map.of());
    }

    private static String id(TenantUnderTest tenant) throws SQLException {
        return tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("id")
                .toString();
    }

    /** As if the migrations after the second had never run, while what they make is there. */
    private void poison(TenantUnderTest tenant) throws SQLException {
        String history = tenant.schema() + ".flyway_schema_history";
        change("CREATE TABLE " + kept(tenant) + " AS SELECT * FROM " + history + " WHERE version::integer > 2");
        change("DELETE FROM " + history + " WHERE version::integer > 2");
        makeOld(tenant);
    }

    private void makeOld(TenantUnderTest tenant) throws SQLException {
        change("UPDATE platform.tenant SET schema_version = '2' WHERE schema_name = '" + tenant.schema() + "'");
    }

    /** As somebody does who finds out that all is there. */
    private void heal(TenantUnderTest tenant) throws SQLException {
        change("INSERT INTO " + tenant.schema() + ".flyway_schema_history SELECT * FROM " + kept(tenant));
        change("DROP TABLE " + kept(tenant));
    }

    // Not in the tenant's schema, of which an offboarding counts every table's rows.
    private static String kept(TenantUnderTest tenant) {
        return "public.kept_" + tenant.schema();
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = platform.connectAsSuperuser();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
