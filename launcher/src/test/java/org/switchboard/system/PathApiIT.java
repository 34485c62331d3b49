package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.system.AuthApiIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a new tenant to an analysed call, by REST alone, and who sees what of it. */
@TestInstance(Lifecycle.PER_CLASS)
class PathApiIT {
    private static final String PASSWORD = TenantUnderTest.PASSWORD;
    private static final String SOMEBODY = "+14155550142";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient admin;
    private ApiClient customer;
    private ApiClient otherCustomer;
    private ApiClient otherTenant;
    private String agent;
    private String number;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        admin = tenant.admin();
        otherTenant = new TenantUnderTest(platform).admin();
        JsonNode made = admin.post(
                        "/api/agents",
                        Map.of(
                                "name", "Path",
                                "description", "Takes bookings.",
                                "provider_type", "retell",
                                "voice_id", "retell-Cimo",
                                "area_code", 415))
                .expect(201)
                .json();
        agent = made.path("id").asText();
        number = made.path("phone_number").asText();
        String assigned = tenant.addStranger("one", email("one"));
        tenant.addStranger("two", email("two"));
        admin.post("/api/agents/" + agent + "/assign", Map.of("customer_id", assigned))
                .expect(204);
        customer = new ApiClient(platform).signIn(email("one"), PASSWORD);
        otherCustomer = new ApiClient(platform).signIn(email("two"), PASSWORD);
    }

    @Nested
    class ACustomersCall {
        private JsonNode call;
        private String id;

        @Test
        void is_placed_talked_through_analysed_and_seen_by_nobody_else() throws Exception {
            call = customer.post("/api/calls", Map.of("agent_id", agent, "to_number", SOMEBODY))
                    .expect(201)
                    .json();
            id = call.path("id").asText();
            assertThat(call.path("from_number").asText()).isEqualTo(number);
            Eventually.isTrue("call is analysed", () -> refreshed().hasNonNull("analysis"));

            showsEverything();
            isListedForThoseWhoMaySeeIt();
            isExportedForThoseWhoMaySeeIt();
            leavesATrail();
        }

        @Test
        void is_hung_up_by_who_may_place_it_and_only_while_it_is_going_on() throws Exception {
            platform.retell().control().pause();
            try {
                id = customer.post("/api/calls", Map.of("agent_id", agent, "to_number", SOMEBODY))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
                otherCustomer.post("/api/calls/" + id + "/hang-up", Map.of()).expect(404);
                otherTenant.post("/api/calls/" + id + "/hang-up", Map.of()).expect(404);
                customer.post("/api/calls/" + id + "/hang-up", Map.of()).expect(202);
            } finally {
                platform.retell().control().resume();
            }
            Eventually.isTrue(
                    "it is over", () -> refreshed().path("status").asText().equals("NOT_CONNECTED"));

            assertThat(call.path("disconnection_reason").asText()).isEqualTo("manual_stopped");
            customer.post("/api/calls/" + id + "/hang-up", Map.of()).expect(409);
            assertThat(admin.get("/api/audit?resource_type=call&resource_id=" + id)
                            .text())
                    .contains("CALL_HUNG_UP");
        }

        private JsonNode refreshed() throws Exception {
            call = customer.get("/api/calls/" + id).expect(200).json();
            return call;
        }

        private void showsEverything() throws Exception {
            assertThat(call.path("status").asText()).isEqualTo("ENDED");
            assertThat(call.path("agent_name").asText()).isEqualTo("Path");
            assertThat(call.path("direction").asText()).isEqualTo("OUTBOUND");
            assertThat(call.path("duration_ms").asLong()).isPositive();
            assertThat(call.path("analysis").path("summary").asText()).isNotEmpty();
            assertThat(call.path("analysis").path("sentiment").asText()).isNotEmpty();
            assertThat(call.path("cost").path("total").path("micros").asLong()).isPositive();
            assertThat(call.path("latencies").findValuesAsText("component")).contains("e2e");
            assertThat(call.path("latencies").path(0).path("p95_ms").asDouble()).isPositive();
            JsonNode said =
                    customer.get("/api/calls/" + id + "/transcript").expect(200).json();
            assertThat(said.path("items").findValuesAsText("kind")).contains("AGENT", "USER");
            playsItsRecording();
        }

        private void playsItsRecording() throws Exception {
            ApiClient.Answer whole =
                    customer.get("/api/calls/" + id + "/recording").expect(200);
            ApiClient.Answer part = customer.with("Range", "bytes=0-99")
                    .get("/api/calls/" + id + "/recording")
                    .expect(206);

            assertThat(whole.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("audio/"));
            assertThat(part.body()).hasSize(100).isEqualTo(Arrays.copyOf(whole.body(), 100));
            assertThat(part.headers().firstValue("Content-Range")).contains("bytes 0-99/" + whole.body().length);
            tellsWhatThereIsToPlay(whole);
            playsByALinkWithoutAToken(whole.body());
        }

        private void tellsWhatThereIsToPlay(ApiClient.Answer whole) throws Exception {
            String path = "/api/calls/" + id + "/recording";
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(customer.with("Range", "bytes=0-9")
                            .with("If-Range", tag)
                            .get(path)
                            .expect(206)
                            .body())
                    .hasSize(10);
            customer.with("Range", "bytes=0-9")
                    .with("If-Range", "\"other\"")
                    .get(path)
                    .expect(200);
            assertProblem(customer.with("Range", "bytes=999999999-").get(path), 416, "no-such-part");
            ApiClient.Answer head = customer.send("HEAD", path, BodyPublishers.noBody(), null);
            assertThat(head.status()).isEqualTo(200);
            assertThat(head.headers().firstValue("ETag")).contains(tag);
            assertThat(head.headers().firstValue("Content-Length")).isNotEqualTo(Optional.of("0"));
            assertThat(customer.get("/api/calls/" + id).text())
                    .doesNotContain(platform.retell().url().getAuthority());
        }

        private void playsByALinkWithoutAToken(byte[] whole) throws Exception {
            JsonNode link = customer.post("/api/calls/" + id + "/recording-link", Map.of())
                    .expect(200)
                    .json();
            assertThat(Duration.between(
                            Instant.now(), Instant.parse(link.path("expires_at").asText())))
                    .isLessThanOrEqualTo(Duration.ofMinutes(5));
            String path = URI.create(link.path("url").asText()).getPath();
            ApiClient anybody = new ApiClient(platform);
            assertThat(anybody.get(path).expect(200).body()).isEqualTo(whole);
            assertThat(anybody.with("Range", "bytes=4-7").get(path).expect(206).body())
                    .isEqualTo(Arrays.copyOfRange(whole, 4, 8));
            int last = path.length() - 3;
            String forged = path.substring(0, last) + (path.charAt(last) == 'A' ? 'B' : 'A') + path.substring(last + 1);
            assertProblem(anybody.get(forged), 404, "not-found");
            assertProblem(anybody.get("/api/recordings/AAAA"), 404, "not-found");
            for (ApiClient stranger : new ApiClient[] {otherCustomer, otherTenant}) {
                assertProblem(stranger.post("/api/calls/" + id + "/recording-link", Map.of()), 404, "not-found");
            }
        }

        private void isListedForThoseWhoMaySeeIt() throws Exception {
            assertThat(calls(customer)).contains(id);
            assertThat(calls(admin)).contains(id);
            for (ApiClient stranger : new ApiClient[] {otherCustomer, otherTenant}) {
                assertThat(calls(stranger)).doesNotContain(id);
                for (String part : new String[] {"", "/transcript", "/recording"}) {
                    assertProblem(stranger.get("/api/calls/" + id + part), 404, "not-found");
                }
            }
        }

        private void leavesATrail() throws Exception {
            Eventually.isTrue(
                    "all events are there",
                    () -> trail().findValuesAsText("event")
                            .containsAll(List.of("call_started", "call_ended", "call_analyzed")));
            JsonNode events = trail();
            assertThat(events.findValuesAsText("call_id")).contains(id);
            JsonNode one = admin.get(
                            "/api/webhook-events/" + events.path(0).path("id").asText())
                    .expect(200)
                    .json();
            assertThat(one.path("body").asText()).contains("\"event\"");
            assertProblem(customer.get("/api/webhook-events"), 403, "forbidden");
        }

        private JsonNode trail() throws Exception {
            return admin.get("/api/webhook-events").expect(200).json().path("items");
        }

        private void isExportedForThoseWhoMaySeeIt() throws Exception {
            ApiClient.Answer table =
                    customer.get("/api/calls/export?agent_id=" + agent).expect(200);
            assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(table.text()).startsWith("id,").contains(id, SOMEBODY);
            for (ApiClient who : List.of(otherCustomer, otherTenant)) {
                assertThat(who.get("/api/calls/export").expect(200).text()).doesNotContain(id);
            }
            assertProblem(customer.get("/api/calls/export?outcome=good"), 400, "invalid-input");
        }

        private Iterable<String> calls(ApiClient who) throws Exception {
            return who.get("/api/calls").expect(200).json().path("items").findValuesAsText("id");
        }
    }

    @Nested
    class PlacingACall {
        @Test
        void twice_with_one_key_gives_one_call() throws Exception {
            ApiClient once = customer.with("Idempotency-Key", UUID.randomUUID().toString());
            Map<String, String> order = Map.of("agent_id", agent, "to_number", SOMEBODY);

            String first =
                    once.post("/api/calls", order).expect(201).json().path("id").asText();
            String again = once.post("/api/calls", order).json().path("id").asText();

            assertThat(again).isEqualTo(first);
            assertProblem(
                    once.post("/api/calls", Map.of("agent_id", agent, "to_number", "+14155550143")),
                    422,
                    "idempotency-key-reused");
        }

        @ParameterizedTest
        @CsvSource({"5550142", "+1", "'+1 (415) 555'", "+999123456789", "tel:+14155550142"})
        void to_what_is_no_number_is_refused(String to) throws Exception {
            ApiClient.Answer answer = customer.post("/api/calls", Map.of("agent_id", agent, "to_number", to));

            assertProblem(answer, 400, "invalid-input");
            assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("to_number");
        }

        @Test
        void with_somebody_elses_agent_is_refused_like_with_none() throws Exception {
            ApiClient.Answer foreign = otherTenant.post("/api/calls", Map.of("agent_id", agent, "to_number", SOMEBODY));
            ApiClient.Answer missing =
                    otherTenant.post("/api/calls", Map.of("agent_id", UUID.randomUUID(), "to_number", SOMEBODY));

            assertProblem(foreign, 404, "not-found");
            assertProblem(missing, 404, "not-found");
            assertThat(foreign.json().path("detail")).isEqualTo(missing.json().path("detail"));
            assertProblem(
                    otherCustomer.post("/api/calls", Map.of("agent_id", agent, "to_number", SOMEBODY)),
                    404,
                    "not-found");
        }
    }

    @Nested
    class AnAgent {
        @Test
        void is_seen_under_both_names_by_those_it_is_assigned_to() throws Exception {
            assertThat(customer.get("/api/bots").json().path("items").findValuesAsText("id"))
                    .containsExactly(agent);
            assertThat(customer.get("/api/agents/" + agent)
                            .expect(200)
                            .json()
                            .path("phone_number")
                            .asText())
                    .isEqualTo(number);
            assertThat(otherCustomer.get("/api/agents").json().path("items")).isEmpty();
            assertProblem(otherCustomer.get("/api/bots/" + agent), 404, "not-found");
            assertProblem(otherTenant.get("/api/agents/" + agent), 404, "not-found");
            assertProblem(otherTenant.delete("/api/agents/" + agent), 404, "not-found");
        }
    }

    @Test
    void a_taken_slug_and_a_taken_email_are_conflicts_that_name_the_field() throws Exception {
        ApiClient.Answer email =
                admin.post("/api/admin/customers", Map.of("name", "Uno", "email", email("one"), "password", PASSWORD));
        ApiClient.Answer slug = new ApiClient(platform)
                .signIn("platform@demo.com", "platform123")
                .post(
                        "/api/platform/tenants",
                        Map.of(
                                "name", "Again",
                                "slug", tenant.slug(),
                                "admin_email", "a@b.example",
                                "admin_name", "A",
                                "admin_password", PASSWORD));

        assertProblem(email, 409, "conflict");
        assertThat(email.json().path("errors").findValuesAsText("field")).containsExactly("email");
        assertProblem(slug, 409, "conflict");
        assertThat(slug.json().path("errors").findValuesAsText("field")).containsExactly("slug");
    }

    private String email(String name) {
        return name + "@" + tenant.slug() + ".example";
    }
}
