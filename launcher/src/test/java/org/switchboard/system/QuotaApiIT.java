package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit of a quota, of a tenant and of a customer: set to nothing, it refuses; what is shown is what refuses. */
@TestInstance(Lifecycle.PER_CLASS)
class QuotaApiIT {
    private static final String WAITING =
            "SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient admin;
    private ApiClient operator;
    private ApiClient customer;
    private String quotaOfTenant;
    private String quotaOfCustomer;
    private String used;
    private String unused;
    private Map<String, Attempt> attempts;

    /** Something that needs a free place. */
    @FunctionalInterface
    private interface Attempt {
        ApiClient.Answer by(ApiClient who) throws Exception;
    }

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
        operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        String email = "quota@" + tenant.slug() + ".example";
        String id = id(admin.post(
                "/api/customers", Map.of("name", "Cy", "email", email, "password", TenantUnderTest.PASSWORD)));
        customer = new ApiClient(platform).signIn(email, TenantUnderTest.PASSWORD);
        used = tenant.agentId();
        unused = id(admin.post("/api/agents", Map.of("name", "Two", "voice_id", "retell-Cimo")));
        admin.post("/api/agents/" + used + "/assign", Map.of("customer_id", id)).expect(204);
        admin.post("/api/numbers", Map.of("area_code", 415, "agent_id", used)).expect(201);
        quotaOfCustomer = "/api/customers/" + id + "/quota";
        quotaOfTenant = "/api/platform/tenants/"
                + tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                        .get(0)
                        .get("id") + "/quota";
        Attempt call = who -> who.post("/api/calls", Map.of("agent_id", used, "to_number", "+14155550142"));
        attempts = Map.of(
                "concurrent_calls",
                call,
                "minutes_per_month",
                call,
                "agents",
                who -> admin.post("/api/agents/" + unused + "/assign", Map.of("customer_id", id)),
                "numbers",
                who -> admin.post("/api/numbers", Map.of("area_code", 415, "agent_id", used)));
    }

    @Test
    void each_that_can_be_set_is_tried_here() throws Exception {
        Set<String> declared = new TreeSet<>();
        new ApiClient(platform)
                .with("Accept", "application/json")
                .get("/openapi?format=JSON")
                .expect(200)
                .json()
                .at("/components/schemas/QuotaRequest/properties")
                .fieldNames()
                .forEachRemaining(declared::add);

        assertThat(attempts.keySet()).isEqualTo(declared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concurrent_calls", "minutes_per_month", "agents", "numbers"})
    void of_a_tenant_refuses(String limit) throws Exception {
        operator.put(quotaOfTenant, Map.of(limit, 0)).expect(200);

        assertProblem(attempts.get(limit).by(admin), 429, "quota-exceeded");

        assertThat(admin.get("/api/quota").expect(200).json().path(limit).asInt(-1))
                .isZero();
        assertThat(admin.get("/api/usage").expect(200).json().path("quota"))
                .isEqualTo(admin.get("/api/quota").json())
                .isEqualTo(operator.get(quotaOfTenant).json());
        operator.put(quotaOfTenant, Map.of()).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concurrent_calls", "minutes_per_month", "agents", "numbers"})
    void of_a_customer_refuses(String limit) throws Exception {
        admin.put(quotaOfCustomer, Map.of(limit, 0)).expect(200);

        assertProblem(attempts.get(limit).by(customer), 429, "quota-exceeded");

        assertThat(customer.get("/api/quota").expect(200).json())
                .isEqualTo(admin.get(quotaOfCustomer).json());
        assertThat(customer.get("/api/quota").json().path(limit).asInt(-1)).isZero();
        admin.put(quotaOfCustomer, Map.of()).expect(200);
    }

    /** Two at once mustn't both get the last one: who counts holds a row of the tenant's until it is taken. */
    @ParameterizedTest
    @ValueSource(strings = {"agents", "numbers"})
    void is_counted_by_one_at_a_time(String limit) throws Exception {
        operator.put(quotaOfTenant, Map.of(limit, 0)).expect(200);
        try (Connection first = platform.connectAsSuperuser();
                Statement sql = first.createStatement()) {
            first.setAutoCommit(false);
            sql.execute("SELECT 1 FROM " + tenant.schema() + ".call_limit WHERE customer_id IS NULL FOR UPDATE");
            CompletableFuture<ApiClient.Answer> second = CompletableFuture.supplyAsync(() -> attempt(limit));

            Eventually.isTrue(
                    "the second waits", () -> sql.executeQuery(WAITING).next());
            first.rollback();
            assertProblem(second.get(1, TimeUnit.MINUTES), 429, "quota-exceeded");
        }
        operator.put(quotaOfTenant, Map.of()).expect(200);
    }

    private ApiClient.Answer attempt(String limit) {
        try {
            return attempts.get(limit).by(admin);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void those_who_run_the_platform_see_how_much_there_is() throws Exception {
        JsonNode seen = operator.get(quotaOfTenant.replace("/quota", "/usage"))
                .expect(200)
                .json();
        assertThat(seen.path("agents").asInt()).isEqualTo(2);
        assertThat(seen.path("customers").asInt()).isEqualTo(1);
        assertThat(seen.path("numbers").asInt()).isEqualTo(1);
        assertThat(operator.get("/api/platform/usage")
                        .expect(200)
                        .json()
                        .path("tenants")
                        .asInt())
                .isPositive();
        assertProblem(admin.get("/api/platform/usage"), 403, "forbidden");
    }

    private static String id(ApiClient.Answer made) {
        return made.expect(201).json().path("id").asText();
    }
}
