package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of calls, of leads and of customers without a browser: what is in the address counts, and the roles' rights hold. */
class CallPagesIT {
    private static final PlatformUnderTest PLATFORM = PlatformUnderTest.running();
    private static TenantUnderTest tenant;
    private static PageRows rows;
    private static ConsoleClient admin;
    private static ConsoleClient customer;
    private static String base;

    @BeforeAll
    static void makeCalls() throws Exception {
        tenant = new TenantUnderTest(PLATFORM);
        rows = new PageRows(PLATFORM, tenant);
        rows.growTo(30);
        tenant.query(
                "WITH changed AS (UPDATE " + tenant.schema() + ".call SET status = 'NOT_CONNECTED', duration_ms = 0,"
                        + " disconnection_reason = 'dial_busy', to_number = '+14155559999' WHERE provider_call_id IN"
                        + " ('call_copy2', 'call_copy3') RETURNING 1) SELECT count(*) FROM changed");
        admin = ConsoleClient.signedIn(PLATFORM, tenant.adminEmail(), TenantUnderTest.PASSWORD);
        customer = ConsoleClient.signedIn(PLATFORM, rows.customer(), TenantUnderTest.PASSWORD);
        base = "/console/" + tenant.slug();
    }

    private static Document page(ConsoleClient who, String path) throws IOException {
        return who.open(base + path).parse();
    }

    private static List<String> calls(String query) throws IOException {
        return page(admin, "/calls" + query).select(".sb-calls .sb-who a").eachAttr("href");
    }

    @Test
    void calls_come_in_pages_that_share_none() throws IOException {
        assertThat(calls("")).hasSize(25);
        assertThat(calls("?page=2")).hasSize(5).doesNotContainAnyElementsOf(calls(""));
        assertThat(page(admin, "/calls").select(".sb-pager").text()).contains("1–25 of 30");
    }

    @Test
    void a_filter_of_the_address_narrows_the_list_and_stays_in_its_links() throws IOException {
        assertThat(calls("?view=unanswered")).hasSize(2).allMatch(link -> link.endsWith("?view=unanswered"));
        assertThat(page(admin, "/calls?view=unanswered")
                        .select(".sb-tabs a[aria-current]")
                        .text())
                .contains("2");
    }

    @Test
    void numbers_are_found_however_they_are_written() throws IOException {
        assertThat(calls("?q=%2B1+415+555-9999")).hasSize(2);
        assertThat(calls("?q=nobody+said+this")).isEmpty();
    }

    @Test
    void the_longest_come_first_when_asked_for() throws IOException {
        assertThat(page(admin, "/calls?sort=longest&page=2")
                        .select(".sb-calls .p-len")
                        .eachText())
                .endsWith("0:00", "0:00");
    }

    @Test
    void a_call_leads_to_those_beside_it_in_the_same_list() throws IOException {
        List<String> found = calls("?view=unanswered");
        Document first = admin.open(found.get(0)).parse();

        assertThat(first.select("[data-step=after]").attr("href")).isEqualTo(found.get(1));
        assertThat(first.select("[data-step=before]")).isEmpty();
        assertThat(admin.open(found.get(1)).parse().select("[data-step=before]").attr("href"))
                .isEqualTo(found.get(0));
    }

    @Test
    void the_table_for_spreadsheets_has_what_the_list_has() throws IOException {
        assertThat(admin.open(base + "/calls/export?view=unanswered").body().lines())
                .hasSize(3);
        assertThat(customer.open(base + "/leads/export").header("Content-Disposition"))
                .contains("leads.csv");
        assertThat(customer.open(base + "/leads/export").body().lines()).hasSizeGreaterThan(1);
        assertThat(customer.open(base + "/leads/export?q=nobody+said+this")
                        .body()
                        .lines())
                .hasSize(1);
    }

    @Test
    void a_lead_keeps_what_people_say_and_whoever_looked_before_is_told() throws Exception {
        String path = base + "/leads/" + rows.some("lead");
        FormElement mine = ConsoleClient.form(admin.open(path), "form");
        FormElement theirs = ConsoleClient.form(customer.open(path), "form");
        mine.expectFirst("textarea").text("Call back on Monday");
        ConsoleClient.submit(mine);
        Document refused = ConsoleClient.submit(theirs).parse();

        assertThat(page(admin, path.substring(base.length()))
                        .expectFirst("textarea")
                        .text())
                .isEqualTo("Call back on Monday");
        assertThat(refused.select("[role=alert]").text()).contains("changed since");
    }

    @Test
    void a_customer_makes_an_agent_within_the_quota_and_changes_and_deletes_it() throws Exception {
        ConsoleClient newcomer = newcomer();
        FormElement form = ConsoleClient.form(newcomer.open(base + "/my-agent/new"), "form");
        form.expectFirst("[id=form:name]").val("Wren");
        form.select("[name=voice_id]").first().attr("checked", true);
        Document home = ConsoleClient.submit(form).parse();
        String edit = home.select("a[href*=/my-agent/]").attr("href");
        FormElement change = ConsoleClient.form(newcomer.open(edit), "form");
        change.expectFirst("[id=form:name]").val("Robin");
        Document changed = ConsoleClient.submit(change).parse();
        Document again = ConsoleClient.submit(form).parse();
        ConsoleClient.submit(ConsoleClient.form(newcomer.open(edit), "remove"));

        assertThat(home.select(".sb-notice-ok").text()).contains("Wren is ready");
        assertThat(changed.select(".sb-agent-top").text()).contains("Robin");
        assertThat(again.select("[role=alert]").text()).contains("limit of agents is 1");
        assertThat(newcomer.open(base + "/my-agent").parse().text()).contains("Make your agent");
        assertThat(newcomer.open(edit).statusCode()).isEqualTo(404);
    }

    @Test
    void a_customer_connects_an_agent_that_the_provider_has_already_once_they_agree() throws Exception {
        String email = "linker@" + tenant.slug() + ".example";
        ConsoleClient linker = customer("Lin Linker", email);
        String agent = agentAtProvider();
        FormElement form = ConsoleClient.form(linker.open(base + "/my-agent/connect"), "form");
        form.expectFirst("[id=form:provider_agent_id]").val("agent_of_nobody");
        Document unknown = ConsoleClient.submit(form).parse();
        form.expectFirst("[id=form:provider_agent_id]").val(agent);
        Document unasked = ConsoleClient.submit(form).parse();
        form.expectFirst("[id=form:take_over_webhook]").attr("checked", true);
        Document home = ConsoleClient.submit(form).parse();
        Document full = ConsoleClient.submit(form).parse();

        assertThat(unknown.select(".sb-error").text()).contains("has no such agent");
        assertThat(unasked.select(".sb-error").text()).contains("reports to elsewhere.example now");
        assertThat(home.select(".sb-notice-ok").text()).contains("Theirs is ready");
        assertThat(full.select("[role=alert]").text()).contains("limit of agents is 1");
        assertThat(atProvider("GET", "/get-agent/" + agent, null)
                        .path("webhook_url")
                        .asText())
                .contains("/api/webhooks/retell/");
    }

    private static String agentAtProvider() throws Exception {
        String llm = atProvider("POST", "/create-retell-llm", "{\"general_prompt\":\"Take orders.\"}")
                .path("llm_id")
                .asText();
        return atProvider("POST", "/create-agent", """
                {"agent_name":"Theirs","voice_id":"retell-Cimo","webhook_url":"https://elsewhere.example/hook",
                 "response_engine":{"type":"retell-llm","llm_id":"%s"}}""".formatted(llm))
                .path("agent_id")
                .asText();
    }

    private static JsonNode atProvider(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(PLATFORM.retell().url() + path))
                .header("Authorization", "Bearer " + tenant.retellKey())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }

    @Test
    void a_customer_changes_no_agent_that_somebody_else_made() throws IOException {
        assertThat(customer.open(base + "/my-agent/" + tenant.agentId()).statusCode())
                .isEqualTo(404);
        assertThat(page(customer, "/my-agent").select("a[href$=/my-agent/" + tenant.agentId() + "]"))
                .isEmpty();
    }

    private static ConsoleClient newcomer() throws Exception {
        return customer("Nia New", "newcomer@" + tenant.slug() + ".example");
    }

    private static ConsoleClient customer(String name, String email) throws Exception {
        tenant.addStranger(name, email);
        return ConsoleClient.signedIn(PLATFORM, email, TenantUnderTest.PASSWORD);
    }
}
