package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Limits as clients meet them. That each of them blocks, and on all nodes together, is LimitsIT's in platform-core. */
class LimitsApiIT {
    private static final Pattern POLICY = Pattern.compile("\"([a-z-]+)\";q=(\\d+);w=(\\d+)");

    private final PlatformUnderTest platform = PlatformUnderTest.running();

    @Test
    void a_person_who_asks_too_often_is_told_when_to_come_back() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        ApiClient admin = tenant.admin();
        ApiClient.Answer first = admin.get("/api/auth/me").expect(200);
        Matcher policy =
                POLICY.matcher(first.headers().firstValue("RateLimit-Policy").orElse(""));
        assertThat(policy.find() && policy.group(1).equals("user")).isTrue();
        int most = Integer.parseInt(policy.group(2));

        ApiClient.Answer last = askedTogether(admin, 2 * most);
        assertProblem(last, 429, "rate-limited");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(last.headers().firstValue("RateLimit").orElse("")).contains("\"user\";r=0;t=");
        ApiClient colleague = new ApiClient(platform).signIn("admin@demo.com", "admin123");
        colleague.get("/api/auth/me").expect(200);
    }

    @Test
    void an_administrator_makes_so_many_agents_an_hour_and_no_more() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        Map<String, String> wrong = Map.of("name", "Wrong", "voice_id", "no-such-voice");
        Map<String, String> right = Map.of("name", "One more", "voice_id", "retell-Cimo");
        ApiClient.Answer last = tenant.admin().post("/api/agents", wrong);
        assertThat(last.status()).isIn(400, 422);
        int made = 1; // that of the tenant under test
        for (last = tenant.admin().post("/api/agents", right); last.status() == 201 && made < 100; made++) {
            last = tenant.admin().post("/api/agents", right);
        }

        assertProblem(last, 429, "rate-limited");
        assertThat(last.json().path("detail").asText()).contains("More than " + made + " new agents within an hour");
        assertThat(last.headers().firstValueAsLong("Retry-After").orElse(0)).isGreaterThan(60);
    }

    @Test
    void an_address_that_never_says_who_asks_is_refused_in_the_end() throws Exception {
        String answers = asked(99, "/api/auth/me", 7_000);

        assertThat(answers).startsWith("401").contains("401 401 429").doesNotContain("429 401 401 401");
        assertThat(asked(98, "/api/auth/jwks.json", 1)).isEqualTo("200");
    }

    @Test
    void a_customer_uses_as_many_agents_as_they_may_and_what_is_shown_is_what_is_enforced() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        ApiClient admin = tenant.admin();
        String email = "cust@" + tenant.slug() + ".example";
        String customer = id(admin.post(
                "/api/customers", Map.of("name", "Cy", "email", email, "password", TenantUnderTest.PASSWORD)));
        Map<String, String> toCustomer = Map.of("customer_id", customer);
        String second = id(admin.post("/api/agents", Map.of("name", "Two", "voice_id", "retell-Cimo")));
        String quota = "/api/customers/" + customer + "/quota";

        admin.post("/api/agents/" + tenant.agentId() + "/assign", toCustomer).expect(204);
        admin.post("/api/agents/" + tenant.agentId() + "/assign", toCustomer).expect(204);
        assertProblem(admin.post("/api/agents/" + second + "/assign", toCustomer), 429, "quota-exceeded");
        assertThat(admin.get("/api/customers/" + customer)
                        .expect(200)
                        .json()
                        .at("/statistics/agents")
                        .asInt())
                .isEqualTo(1);
        ApiClient.Answer shown = admin.get(quota).expect(200);
        assertThat(shown.json().path("agents").asInt()).isEqualTo(1);
        assertThat(shown.json().path("agents_had").asInt()).isEqualTo(1);

        String tag = shown.headers().firstValue("ETag").orElseThrow();
        admin.with("If-Match", tag)
                .put(quota, Map.of("agents", 2, "numbers", 0))
                .expect(200);
        assertProblem(admin.with("If-Match", tag).put(quota, Map.of("agents", 3)), 412, "precondition-failed");
        admin.post("/api/agents/" + second + "/assign", toCustomer).expect(204);
        assertProblem(admin.post("/api/numbers", Map.of("area_code", 415, "agent_id", second)), 429, "quota-exceeded");
        assertThat(new ApiClient(platform)
                        .signIn(email, TenantUnderTest.PASSWORD)
                        .get("/api/quota")
                        .expect(200)
                        .json())
                .isEqualTo(admin.get(quota).json());
    }

    @Test
    void a_tenant_has_as_many_numbers_as_it_may() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        ApiClient operator = new ApiClient(platform).signIn("platform@demo.com", "platform123");
        Object id = tenant.query("SELECT id FROM platform.tenant WHERE slug = ?", tenant.slug())
                .get(0)
                .get("id");
        operator.put("/api/platform/tenants/" + id + "/quota", Map.of("numbers", 1))
                .expect(200);
        Map<String, Integer> number = Map.of("area_code", 415);

        tenant.admin().post("/api/numbers", number).expect(201);

        assertProblem(tenant.admin().post("/api/numbers", number), 429, "quota-exceeded");
        JsonNode shown = tenant.admin().get("/api/quota").expect(200).json();
        assertThat(shown.path("numbers").asInt()).isEqualTo(1);
        assertThat(shown.path("numbers_had").asInt()).isEqualTo(1);
        assertThat(tenant.admin().get("/api/usage").expect(200).json().path("quota"))
                .isEqualTo(shown);
        assertThat(tenant.admin().get("/api/numbers").json().path("items")).hasSize(1);
    }

    /** Asks from several threads, for on a slow machine one alone may never ask too often; the first refusal. */
    private static ApiClient.Answer askedTogether(ApiClient who, int times) throws Exception {
        AtomicInteger left = new AtomicInteger(times);
        AtomicReference<ApiClient.Answer> refused = new AtomicReference<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            all.add(CompletableFuture.runAsync(() -> {
                while (refused.get() == null && left.getAndDecrement() > 0) {
                    ApiClient.Answer answer = asked(who);
                    if (answer.status() != 200) {
                        refused.set(answer);
                    }
                }
            }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
        return refused.get();
    }

    private static ApiClient.Answer asked(ApiClient who) {
        try {
            return who.get("/api/auth/me");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String id(ApiClient.Answer made) {
        return made.expect(201).json().path("id").asText();
    }

    /** The statuses that 127.0.0.host gets; after the first 429 it asks once more only. */
    private String asked(int host, String path, int times) throws Exception {
        StringBuilder statuses = new StringBuilder();
        boolean over = false;
        for (int i = 0; i < times && !over; i++) {
            over = statuses.toString().endsWith("429");
            statuses.append(i == 0 ? "" : " ").append(status(host, path));
        }
        return statuses.toString();
    }

    private String status(int host, String path) throws Exception {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) host}), 0));
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), platform.baseUri().getPort()));
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.substring(9, 12);
        }
    }
}
