package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Who listens is told of calls that they may read, of all of them, and for as long as they may. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveEventsIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest one;
    private TenantUnderTest other;
    private Customer ana;
    private Customer ben;
    private Customer cleo;

    /** A customer with an agent of their own. */
    private record Customer(ApiClient api, String email, String agent) {}

    @BeforeAll
    void two_tenants_and_two_customers() throws Exception {
        one = new TenantUnderTest(platform);
        other = new TenantUnderTest(platform);
        ana = customer("ana");
        ben = customer("ben");
        cleo = customer("cleo");
    }

    private Customer customer(String name) throws Exception {
        String email = name + "@" + one.slug() + ".example";
        String id = one.admin()
                .post("/api/customers", Map.of("name", name, "email", email, "password", TenantUnderTest.PASSWORD))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String agent = one.admin()
                .post(
                        "/api/agents",
                        Map.of(
                                "name",
                                "Agent of " + name,
                                "provider_type",
                                "retell",
                                "voice_id",
                                "retell-Cimo",
                                "area_code",
                                415))
                .expect(201)
                .json()
                .path("id")
                .asText();
        one.admin()
                .post("/api/agents/" + agent + "/assign", Map.of("customer_id", id))
                .expect(204);
        return new Customer(new ApiClient(platform).signIn(email, TenantUnderTest.PASSWORD), email, agent);
    }

    private static String call(ApiClient by, String agent) throws Exception {
        return by.post("/api/calls", Map.of("agent_id", agent, "to_number", "+14155550123"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void awaitEnd(String call) throws Exception {
        Eventually.isTrue(
                "the call is over",
                () -> one.admin()
                        .get("/api/calls/" + call)
                        .json()
                        .path("status")
                        .asText()
                        .equals("ENDED"));
    }

    @Test
    void everybody_is_told_of_what_they_may_read_and_of_nothing_else() throws Exception {
        try (EventClient admin = EventClient.of(one.admin());
                EventClient anas = EventClient.of(ana.api());
                EventClient bens = EventClient.of(ben.api());
                EventClient stranger = EventClient.of(other.admin())) {
            for (EventClient listener : List.of(admin, anas, bens, stranger)) {
                listener.await("ready");
            }
            String anasCall = call(ana.api(), ana.agent());
            String bensCall = call(one.admin(), ben.agent());

            anas.awaitCall(anasCall, "ENDED");
            bens.awaitCall(bensCall, "ENDED");
            admin.awaitCall(anasCall, "ENDED");
            admin.awaitCall(bensCall, "ENDED");

            assertThat(anas.agents()).containsOnly(ana.agent());
            assertThat(bens.agents()).containsOnly(ben.agent());
            assertThat(stranger.calls()).isEmpty();
            JsonNode told = anas.lastOf(anasCall);
            assertThat(told.path("agent_name").asText()).isEqualTo("Agent of ana");
            assertThat(one.admin().get("/api/calls/" + anasCall).json().path("status"))
                    .isEqualTo(told.path("status"));
        }
    }

    @Test
    void who_comes_back_misses_nothing() throws Exception {
        String before;
        try (EventClient listener = EventClient.of(ana.api())) {
            before = listener.await("ready").id();
        }
        String missed = call(ana.api(), ana.agent());
        awaitEnd(missed);
        String foreign = call(one.admin(), ben.agent());

        try (EventClient again = EventClient.of(ana.api().with("Last-Event-ID", before))) {
            assertThat(again.awaitCall(missed, "ENDED").id()).isNotEqualTo(before);
            assertThat(again.calls()).doesNotContain(foreign);
        }
    }

    @Test
    void changes_are_told_in_whatever_order_they_are_committed() throws Exception {
        List<String> calls = callsAtRest(2);
        String slow = calls.get(0);
        String quick = calls.get(1);
        String begin = position(null);
        String between;
        try (Connection connection = platform.connectAsSuperuser();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            touch(sql, slow);
            try (Connection second = platform.connectAsSuperuser();
                    Statement more = second.createStatement()) {
                touch(more, quick);
            }
            ApiClient.Answer first = once(begin);
            assertThat(first.text()).contains(quick).doesNotContain(slow);
            between = EventClient.lastId(first.text());
            connection.commit();
        }

        assertThat(once(between).text()).contains(slow);
    }

    @Test
    void a_change_is_told_once_though_an_older_one_goes_on() throws Exception {
        List<String> calls = callsAtRest(3);
        try (Connection connection = platform.connectAsSuperuser();
                Connection second = platform.connectAsSuperuser();
                EventClient listener = EventClient.of(one.admin())) {
            listener.await("ready");
            connection.setAutoCommit(false);
            touch(connection.createStatement(), calls.get(0));
            for (String call : calls.subList(1, 3)) {
                touch(second.createStatement(), call);
                listener.awaitCall(call, "ENDED");
            }

            assertThat(listener.timesOf(calls.get(1))).isEqualTo(1);
        }
    }

    /** Calls that are over and told of. */
    private List<String> callsAtRest(int many) throws Exception {
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            calls.add(call(ana.api(), ana.agent()));
        }
        for (String call : calls) {
            Eventually.isTrue(
                    "the call is analysed",
                    () -> one.admin().get("/api/calls/" + call).json().hasNonNull("analysis"));
        }
        Eventually.isTrue("nothing more comes", () -> !position(null).isEmpty() && isQuiet());
        return calls;
    }

    private boolean isQuiet() throws Exception {
        String now = position(null);
        return !once(now).text().contains("event: call");
    }

    private void touch(Statement sql, String call) throws Exception {
        sql.execute("UPDATE " + one.schema() + ".call SET updated_at = now() WHERE id = '" + call + "'");
    }

    private ApiClient.Answer once(String after) throws Exception {
        ApiClient client = after == null ? ana.api() : ana.api().with("Last-Event-ID", after);
        return client.get("/api/events?once=true").expect(200);
    }

    private String position(String after) throws Exception {
        return EventClient.lastId(once(after).text());
    }

    @Test
    void a_position_that_isnt_theirs_tells_to_begin_anew() throws Exception {
        String foreign = EventClient.lastId(
                other.admin().get("/api/events?once=true").expect(200).text());

        for (String position : List.of(foreign, "1", "not base64!", "AAAA")) {
            assertThat(once(position).text()).contains("event: reset").doesNotContain("event: call");
        }
    }

    @Test
    void all_nodes_are_told_to_look() throws Exception {
        try (Connection node = platform.connectAsSuperuser();
                Statement sql = node.createStatement()) {
            sql.execute("LISTEN switchboard_calls");
            call(ana.api(), ana.agent());
            Eventually.isTrue("the tenant is named", () -> {
                PGNotification[] told = node.unwrap(PGConnection.class).getNotifications(100);
                return told != null
                        && List.of(told).stream()
                                .anyMatch(hint -> hint.getParameter().contains(one.schema()));
            });
        }
    }

    @Test
    void it_ends_with_the_session() throws Exception {
        ApiClient leaving = new ApiClient(platform).signIn(ana.email(), TenantUnderTest.PASSWORD);
        try (EventClient listener = EventClient.of(leaving);
                EventClient staying = EventClient.of(ana.api())) {
            listener.await("ready");
            staying.await("ready");

            leaving.post("/api/auth/signout", Map.of()).expect(204);

            Eventually.isTrue("the stream ends", listener::isEnded);
            String call = call(ana.api(), ana.agent());
            staying.awaitCall(call, "ENDED");
            assertThat(listener.calls()).doesNotContain(call);
        }
    }

    @Test
    void it_ends_with_the_key() throws Exception {
        JsonNode key = one.admin()
                .post("/api/api-keys", Map.of("name", "Listener", "scopes", List.of("read_calls")))
                .expect(201)
                .json();
        ApiClient program = new ApiClient(platform)
                .with("Authorization", "Bearer " + key.path("key").asText());
        try (EventClient listener = EventClient.of(program)) {
            listener.await("ready");

            one.admin().delete("/api/api-keys/" + key.path("id").asText()).expect(204);

            Eventually.isTrue("the stream ends", listener::isEnded);
        }
    }

    @Test
    void it_ends_with_the_tenants_suspension() throws Exception {
        TenantUnderTest leaving = new TenantUnderTest(platform);
        Object id = leaving.query("SELECT id FROM platform.tenant WHERE slug = ?", leaving.slug())
                .get(0)
                .get("id");
        try (EventClient listener = EventClient.of(leaving.admin())) {
            listener.await("ready");

            new ApiClient(platform)
                    .signIn("platform@demo.com", "platform123")
                    .post("/api/platform/tenants/" + id + "/suspend", Map.of())
                    .expect(200);

            Eventually.isTrue("the stream ends", listener::isEnded);
        }
    }

    @Test
    void it_tells_pages_of_other_origins_and_how_the_caller_stands() throws Exception {
        HttpHeaders headers = other.admin()
                .with("Origin", "https://app.example.com")
                .begin("/api/events")
                .headers();

        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("https://app.example.com");
        assertThat(headers.allValues("Vary")).contains("Origin");
        assertThat(headers.firstValue("RateLimit").orElse("")).contains("\"user\";r=");
        assertThat(headers.firstValue("RateLimit-Policy").orElse("")).contains("\"user\";q=");
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
        assertThat(other.admin()
                        .with("Origin", "https://other.example.com")
                        .begin("/api/events")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void one_person_has_few_connections() throws Exception {
        ApiClient greedy = cleo.api();
        EventClient[] open = new EventClient[5];
        for (int i = 0; i < open.length; i++) {
            open[i] = EventClient.of(greedy);
            open[i].await("ready");
        }
        HttpResponse<?> refused = greedy.begin("/api/events");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        try (EventClient somebodyElse = EventClient.of(other.admin())) {
            somebodyElse.await("ready");
        }
        for (EventClient listener : open) {
            listener.close();
        }
    }

    @Test
    void it_is_for_people_of_tenants() throws Exception {
        new ApiClient(platform).get("/api/events").expect(401);
        new ApiClient(platform)
                .signIn("platform@demo.com", "platform123")
                .get("/api/events")
                .expect(403);
        ana.api().get("/api/events?once=maybe").expect(400);
    }
}
