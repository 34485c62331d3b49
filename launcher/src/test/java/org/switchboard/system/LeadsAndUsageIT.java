package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** From the provider's webhooks to leads, usage and revisions of analyses, over HTTP. */
@TestInstance(Lifecycle.PER_CLASS)
class LeadsAndUsageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    // The samples' calls began in this month.
    private static final String USAGE = "/api/usage?month=2025-11";
    private static final String ANALYSED = "call_analyzed";

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ApiClient customer;

    @BeforeAll
    void onboard() throws Exception {
        tenant = new TenantUnderTest(platform);
        customer = customer("ana@" + tenant.slug() + ".example", true);
    }

    private ApiClient customer(String email, boolean assigned) throws Exception {
        if (assigned) {
            tenant.addCustomer("Ana", email);
        } else {
            tenant.addStranger("Ana", email);
        }
        return new ApiClient(platform).signIn(email, TenantUnderTest.PASSWORD);
    }

    @Test
    void all_eight_kinds_of_events_in_any_order_and_often_give_the_same_rows() throws Exception {
        List<String> first = null;
        for (int seed = 0; seed < 8; seed++) {
            String suffix = "-any" + seed;
            List<ObjectNode> order = eightKinds(suffix);
            Random random = new Random(seed);
            order.addAll(List.of(order.get(random.nextInt(order.size())), order.get(random.nextInt(order.size()))));
            Collections.shuffle(order, random);
            Set<JsonNode> different = new HashSet<>(order);
            for (ObjectNode event : order) {
                send(event);
            }
            awaitApplied(order.get(0).path("call").path("call_id").asText(), different.size());
            List<String> rows =
                    rows(suffix, order.get(0).path("call").path("call_id").asText());
            first = first == null ? rows : first;
            assertThat(rows).as("order %s", seed).isEqualTo(first);
        }
        assertThat(first).hasSizeGreaterThan(4);
    }

    private List<ObjectNode> eightKinds(String suffix) throws Exception {
        List<ObjectNode> events = new ArrayList<>();
        for (String kind : List.of("call_started", "transcript_updated", "call_ended", ANALYSED)) {
            events.add(event(kind, suffix));
        }
        ObjectNode analysed = event(ANALYSED, suffix);
        for (String kind : List.of("transfer_started", "transfer_bridged", "transfer_cancelled", "transfer_ended")) {
            ObjectNode transfer = event("transfer_started", suffix);
            transfer.put("event", kind);
            transfer.withObject("/call")
                    .put("call_id", analysed.path("call").path("call_id").asText());
            events.add(transfer);
        }
        return events;
    }

    @Test
    void calls_of_one_number_are_one_lead_that_people_work_on_and_analyses_leave_as_it_is() throws Exception {
        JsonNode earlier =
                analysed("-lead1", 0, Map.of("name", "Marisol", "phone", "(415) 555-0142", "email", "m@x.example"));
        analysed(
                "-lead2", 60_000, Map.of("name", "Marisol Núñez", "phone", "415-555-0142", "company", "=HYPERLINK(1)"));

        JsonNode lead = theLead("+14155550142");
        assertThat(lead.path("name").asText()).isEqualTo("Marisol Núñez");
        assertThat(lead.path("email").asText())
                .as("what only the earlier call told")
                .isEqualTo("m@x.example");
        assertThat(lead.path("call_ids")).hasSize(2);

        String address = "/api/leads/" + lead.path("id").asText();
        customer.patch(address, Map.of("status", "QUALIFIED", "notes", "Call on Friday."))
                .expect(200);
        customer.patch(address, Map.of("status", "RICH")).expect(400);
        String admin = tenant.admin().get("/api/auth/me").json().path("id").asText();
        customer.patch(address, Map.of("owner_id", java.util.UUID.randomUUID().toString()))
                .expect(400);
        analysed("-lead1", 90_000, Map.of("name", "Marisol N.", "phone", "(415) 555-0142"));
        awaitAnalyses(earlier, 2);

        JsonNode after = tenant.admin().get(address).expect(200).json();
        assertThat(after.path("status").asText()).isEqualTo("QUALIFIED");
        assertThat(after.path("notes").asText()).isEqualTo("Call on Friday.");
        assertThat(after.path("owner_id").isNull()).as("of " + admin).isTrue();
        assertThat(after.path("email").isNull())
                .as("the newest analysis tells none")
                .isTrue();
        assertThat(found("status=QUALIFIED&q=núñez&sort=called")).hasSize(1);
        assertThat(found("status=LOST")).isEmpty();
        ApiClient.Answer csv = customer.get("/api/leads/export").expect(200);
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.text()).contains("Marisol Núñez", "'=HYPERLINK(1)", "+14155550142");
        ApiClient other = customer("ben@" + tenant.slug() + ".example", false);
        other.get(address).expect(404);
        assertThat(other.get("/api/leads").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void a_mapping_of_the_agent_decides_what_is_a_lead() throws Exception {
        TenantUnderTest before = tenant;
        try {
            tenant = new TenantUnderTest(platform);
            String mapping = "/api/agents/" + tenant.agentId() + "/lead-mapping";
            assertThat(tenant.admin()
                            .get(mapping)
                            .expect(200)
                            .json()
                            .path("name")
                            .size())
                    .isGreaterThan(3);
            tenant.admin()
                    .put(
                            mapping,
                            Map.of(
                                    "name",
                                    List.of("wer"),
                                    "phone",
                                    List.of("telefon"),
                                    "condition",
                                    List.of("interessiert")))
                    .expect(200);
            analysed("-map1", 0, Map.of("wer", "Ana", "interessiert", "nein, no".substring(6)));
            analysed("-map2", 0, Map.of("wer", "Ben", "telefon", "+14155550161", "interessiert", "ja"));

            JsonNode leads = tenant.admin().get("/api/leads").expect(200).json().path("items");
            assertThat(leads).hasSize(1);
            assertThat(leads.path(0).path("name").asText()).isEqualTo("Ben");
            tenant.admin()
                    .patch("/api/leads/" + leads.path(0).path("id").asText(), Map.of("notes", "Send him a letter."))
                    .expect(200);
            JsonNode cem = analysed("-map3", 0, Map.of("wer", "Cem", "telefon", "+14155550162", "interessiert", "ja"));
            awaitAnalyses(
                    analysed("-map2", 60_000, Map.of("wer", "Ben", "telefon", "+14155550161", "interessiert", "nein")),
                    2);
            analysed("-map3", 60_000, Map.of("wer", "Cem", "telefon", "+14155550162", "interessiert", "nein"));
            awaitAnalyses(cem, 2);
            assertThat(tenant.admin().get("/api/leads").expect(200).json().path("items"))
                    .as("what nobody worked on goes, what somebody worked on stays")
                    .extracting(lead -> lead.path("phone").asText())
                    .containsExactly("+14155550161");
        } finally {
            tenant = before;
        }
    }

    @Test
    void a_month_adds_up_to_the_newest_costs_whatever_is_sent_again() throws Exception {
        TenantUnderTest before = tenant;
        try {
            tenant = new TenantUnderTest(platform);
            JsonNode call = analysed("-usage1", 0, Map.of());
            analysed("-usage2", 0, Map.of());
            JsonNode usage = tenant.admin().get(USAGE).expect(200).json();
            assertThat(usage.path("total").path("calls").asInt()).isEqualTo(2);
            assertThat(usage.path("total").path("costs").path(0).path("micros").asLong())
                    .isEqualTo(2 * 84_348);
            assertThat(usage.path("total").path("duration_ms").asLong()).isEqualTo(88_000);
            assertThat(usage.path("components")).hasSize(4);
            assertThat(usage.path("customers").path(0).path("customer_id").isNull())
                    .isTrue();
            assertThat(usage.path("differing").path("calls").asInt()).isZero();
            List<Map<String, Object>> ledger = ledger();

            analysed("-usage1", 0, Map.of());
            assertThat(ledger()).as("sent again").isEqualTo(ledger);

            ObjectNode cheaper = event(ANALYSED, "-usage1");
            cheaper.put("event_timestamp", cheaper.path("event_timestamp").asLong() + 60_000);
            ObjectNode cost = cheaper.withObject("/call/call_cost");
            cost.put("combined_cost", 5).put("total_duration_seconds", 60);
            cost.putArray("product_costs").addObject().put("product", "flat").put("cost", 4);
            send(cheaper);
            String mine = "/api/calls/" + id(call);
            Eventually.isTrue(
                    "the new costs count",
                    () -> tenant.admin()
                                    .get(mine)
                                    .json()
                                    .path("cost")
                                    .path("total")
                                    .path("micros")
                                    .asLong()
                            == 50_000);
            assertThat(tenant.admin().get(mine).json().path("billing_differs").asBoolean())
                    .isTrue();

            JsonNode after = tenant.admin().get(USAGE).expect(200).json();
            assertThat(after.path("total").path("costs").path(0).path("micros").asLong())
                    .isEqualTo(84_348 + 50_000);
            assertThat(after.path("differing")
                            .path("items")
                            .path(0)
                            .path("call_id")
                            .asText())
                    .isEqualTo(id(call));
            assertThat(ledger()).containsAll(ledger).hasSize(ledger.size() + 3);
            tenant.admin().get("/api/usage?month=November").expect(400);
        } finally {
            tenant = before;
        }
    }

    private List<Map<String, Object>> ledger() throws Exception {
        return tenant.query("SELECT * FROM " + tenant.schema() + ".usage_entry ORDER BY 1, 2, 3");
    }

    /** Sends an analysis with these fields and waits until it is there. */
    private JsonNode analysed(String suffix, long later, Map<String, String> fields) throws Exception {
        ObjectNode event = event(ANALYSED, suffix);
        event.put("event_timestamp", event.path("event_timestamp").asLong() + later);
        ObjectNode call = event.withObject("/call");
        if (suffix.endsWith("2")) {
            call.put("start_timestamp", call.path("start_timestamp").asLong() + later);
            call.put("end_timestamp", call.path("end_timestamp").asLong() + later);
        }
        call.withObject("/call_analysis").set("custom_analysis_data", JSON.valueToTree(fields));
        send(event);
        awaitApplied(call.path("call_id").asText(), 1);
        return call;
    }

    private ObjectNode event(String name, String suffix) throws Exception {
        return (ObjectNode) RetellDelivery.sample(name)
                .about(tenant.providerAgentId(), suffix)
                .json();
    }

    private void send(JsonNode event) throws Exception {
        new RetellDelivery(event.toString()).send(platform, tenant.retellKey()).expect(204);
    }

    private void awaitApplied(String call, int events) throws Exception {
        String applied =
                "SELECT 1 FROM " + tenant.schema() + ".webhook_event WHERE provider_call_id = ? AND state = 'APPLIED'";
        Eventually.isTrue(
                "events of " + call + " are applied",
                () -> tenant.query(applied, call).size() >= events
                        && tenant.query("SELECT 1 FROM platform.webhook_inbox WHERE provider_call_id = ?", call)
                                .isEmpty());
    }

    private void awaitAnalyses(JsonNode call, int revisions) throws Exception {
        String address = "/api/calls/" + id(call) + "/analyses";
        Eventually.isTrue(
                "it is analysed again",
                () -> tenant.admin().get(address).json().path("items").size() == revisions);
        JsonNode items = tenant.admin().get(address).json().path("items");
        assertThat(items.path(revisions - 1).path("current").asBoolean()).isTrue();
        assertThat(items.path(0).path("current").asBoolean()).isFalse();
    }

    private String id(JsonNode call) throws Exception {
        return tenant.query(
                        "SELECT id FROM " + tenant.schema() + ".call WHERE provider_call_id = ?",
                        call.path("call_id").asText())
                .get(0)
                .get("id")
                .toString();
    }

    private JsonNode theLead(String phone) throws Exception {
        JsonNode items = customer.get("/api/leads?q=" + phone.substring(1))
                .expect(200)
                .json()
                .path("items");
        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("phone").asText()).isEqualTo(phone);
        return items.path(0);
    }

    private JsonNode found(String query) throws Exception {
        return customer.get("/api/leads?" + query.replace("ú", "%C3%BA").replace("ñ", "%C3%B1"))
                .expect(200)
                .json()
                .path("items");
    }

    /** All rows about a call but ids and times of our bookkeeping. */
    private List<String> rows(String suffix, String call) throws Exception {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("call", "call_analysis", "usage_entry")) {
            String mine = table.equals("call")
                    ? "r.provider_call_id = ?"
                    : "r.call_id = (SELECT id FROM " + tenant.schema() + ".call WHERE provider_call_id = ?)";
            tenant.query(
                            "SELECT (to_jsonb(r) - '{id,call_id,created_at,updated_at,changed}'::text[])::text AS row FROM "
                                    + tenant.schema() + "." + table + " r WHERE " + mine + " ORDER BY 1",
                            call)
                    .forEach(row -> rows.add(row.get("row").toString().replace(suffix, "")));
        }
        return rows;
    }
}
