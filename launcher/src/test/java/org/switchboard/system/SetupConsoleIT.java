package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of a tenant's administrators: what they show, what they change, and to whom they don't exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetupConsoleIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private TenantUnderTest tenant;
    private ConsoleClient console;
    private String base;

    @BeforeAll
    void signIn() throws Exception {
        tenant = new TenantUnderTest(platform);
        console = ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD);
        base = "/console/" + tenant.slug();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/dashboard?range=1d",
                "/dashboard?range=30d",
                "/agents?q=ivy&sort=-calls",
                "/agents/connect",
                "/numbers?sort=agent",
                "/customers?sort=-since&page=9",
                "/webhooks?state=dead",
                "/api-keys",
                "/members?q=nobody",
                "/audit?what=agent",
                "/provider",
                "/settings"
            })
    void every_page_opens_for_administrators_and_does_not_exist_for_customers(String path) throws Exception {
        Response page = console.open(base + path);
        ConsoleClient customer = ConsoleClient.signedIn(platform, "customer1@demo.com", "customer123");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.parse().select("h1")).hasSize(1);
        assertThat(page.parse().body().text()).doesNotContain("???", "#{", "Exception");
        boolean theirs = path.startsWith("/agents?");
        assertThat(customer.open("/console/demo" + path).statusCode()).isEqualTo(theirs ? 200 : 404);
    }

    @Test
    void the_dashboard_counts_what_was_called_and_says_what_is_missing() throws Exception {
        TenantUnderTest fresh = new TenantUnderTest(platform);
        ConsoleClient admin = ConsoleClient.signedIn(platform, fresh.adminEmail(), TenantUnderTest.PASSWORD);
        String home = "/console/" + fresh.slug() + "/dashboard";
        Element next = admin.open(home).parse().expectFirst(".sb-now");
        assertThat(next.text()).contains("Get a phone number");
        assertThat(next.expectFirst("a").attr("href")).isEqualTo("/console/" + fresh.slug() + "/numbers");

        String number = fresh.admin()
                .post("/api/numbers", Map.of("area_code", 415))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(admin.open(home).parse().expectFirst(".sb-now").text()).contains("Give +1 ", "ring out");

        fresh.admin()
                .post("/api/numbers/" + number + "/assign", Map.of("agent_id", fresh.agentId()))
                .expect(200);
        fresh.admin()
                .post("/api/calls", Map.of("agent_id", fresh.agentId(), "to_number", "+14155550187"))
                .expect(201);
        Eventually.isTrue(
                "nothing is missing",
                () -> admin.open(home).parse().select(".sb-steps").isEmpty());
        assertThat(admin.open(home).parse().expectFirst(".sb-kpi-value").text()).isEqualTo("1");
        assertThat(admin.open(home).parse().select(".sb-plot svg[role=img] path"))
                .hasSize(1);
    }

    @Test
    void a_number_is_bought_found_and_released() throws Exception {
        FormElement form = ConsoleClient.form(console.open(base + "/numbers"), "form");
        form.expectFirst("[name=form:area_code]").val("628");
        form.expectFirst("[name=form:nickname]").val("Night line");
        Response bought = ConsoleClient.submit(form);
        assertThat(bought.parse().expectFirst(".sb-toast").text())
                .contains("+1 628")
                .endsWith("is yours");

        Response found = console.open(base + "/numbers?q=night");
        assertThat(found.parse().select(".sb-numbers tbody > tr")).hasSize(1);
        FormElement release = ConsoleClient.form(
                found, found.parse().expectFirst("form[id$=:release]").id());
        assertThat(ConsoleClient.submit(release)
                        .parse()
                        .expectFirst(".sb-toast")
                        .text())
                .endsWith("is released");
        assertThat(console.open(base + "/numbers?q=night").parse().text()).contains("Nothing matches");
    }

    @Test
    void an_api_key_is_shown_once_and_revoked() throws Exception {
        FormElement form = ConsoleClient.form(console.open(base + "/api-keys"), "form");
        form.expectFirst("[name=form:name]").val("Nightly report");
        form.expectFirst("[name=form:scopes][value=read_calls]").attr("checked", "checked");
        String secret =
                ConsoleClient.submit(form).parse().expectFirst("#secret").text();
        assertThat(new ApiClient(platform)
                        .with("Authorization", "Bearer " + secret)
                        .get("/api/calls")
                        .status())
                .isEqualTo(200);

        Response later = console.open(base + "/api-keys?q=nightly");
        assertThat(later.body()).doesNotContain(secret);
        FormElement revoke = ConsoleClient.form(
                later, later.parse().expectFirst("form[id$=:revoke]").id());
        ConsoleClient.submit(revoke);
        assertThat(new ApiClient(platform)
                        .with("Authorization", "Bearer " + secret)
                        .get("/api/calls")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_customer_is_invited_switched_off_and_removed() throws Exception {
        FormElement form = ConsoleClient.form(console.open(base + "/customers"), "form");
        form.expectFirst("[name=form:name]").val("Gina Guest");
        form.expectFirst("[name=form:email]").val("gina@" + tenant.slug() + ".example");
        assertThat(ConsoleClient.submit(form).parse().text()).contains("Invitation sent", "Gina Guest");

        String id = tenant.admin()
                .post(
                        "/api/customers",
                        Map.of(
                                "name",
                                "Cora",
                                "email",
                                "cora@" + tenant.slug() + ".example",
                                "password",
                                TenantUnderTest.PASSWORD))
                .expect(201)
                .json()
                .path("id")
                .asText();
        String page = base + "/customers/" + id;
        FormElement limits = ConsoleClient.form(console.open(page), "limits");
        limits.expectFirst("[name=limits:minutes_per_month]").val("120");
        Response set = ConsoleClient.submit(limits);
        assertThat(set.parse().expectFirst("[name=limits:minutes_per_month]").val())
                .isEqualTo("120");
        limits.expectFirst("[name=limits:minutes_per_month]").val("-1");
        assertThat(ConsoleClient.submit(limits).parse().select("[role=alert]").text())
                .contains("whole number");
        Response off = ConsoleClient.submit(ConsoleClient.form(console.open(page), "deactivate"));
        assertThat(off.parse().expectFirst(".sb-head .sb-tag").text()).isEqualTo("Disabled");
        Response gone = ConsoleClient.submit(ConsoleClient.form(console.open(page), "remove"));
        assertThat(gone.url().getPath()).isEqualTo(base + "/customers");
        assertThat(console.open(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_row_that_is_gone_is_not_mistaken_for_another() throws Exception {
        String invited = "/api/invitations";
        for (String name : new String[] {"first", "second"}) {
            tenant.admin()
                    .post(
                            invited,
                            Map.of(
                                    "email",
                                    name + "@" + tenant.slug() + ".example",
                                    "name",
                                    name,
                                    "role",
                                    "TENANT_ADMIN"))
                    .expect(201);
        }
        Response page = console.open(base + "/members");
        Element first = page.parse().select("form[id$=:invited]").first();
        String id = first.expectFirst("[name=row]").val();
        tenant.admin().delete(invited + "/" + id).expect(204);

        Response answer = ConsoleClient.press(ConsoleClient.form(page, first.id()), first.id() + ":withdraw");
        assertThat(answer.parse().select("[role=alert]").text()).contains("no such invitation");
        assertThat(tenant.admin().get(invited).json().path("items").findValuesAsText("name"))
                .containsAnyOf("first", "second");
    }

    @Test
    void an_event_shows_what_was_posted_and_is_applied_again() throws Exception {
        ConsoleClient admin = ConsoleClient.signedIn(platform, "admin@demo.com", "admin123");
        String path = admin.open("/console/demo/webhooks?state=applied")
                .parse()
                .expectFirst(".sb-who a")
                .attr("href");
        Response event = admin.open(path);
        assertThat(event.parse().expectFirst(".sb-raw").text()).contains("\"call_id\"");

        Response again = ConsoleClient.submit(ConsoleClient.form(event, "replay"));
        assertThat(again.parse().expectFirst(".sb-toast").text()).isEqualTo("It is being applied again");
    }

    @Test
    void a_delivery_that_was_given_up_is_counted_beside_the_link_and_found_by_its_call() throws Exception {
        TenantUnderTest other = new TenantUnderTest(platform);
        ConsoleClient admin = ConsoleClient.signedIn(platform, other.adminEmail(), TenantUnderTest.PASSWORD);
        String page = "/console/" + other.slug() + "/webhooks";
        RetellDelivery delivery = RetellDelivery.sample("call_ended").about(other.providerAgentId(), "-given-up");
        delivery.send(platform, other.retellKey()).expect(204);
        Eventually.isTrue("it is applied", () -> events(admin, page + "?q=" + delivery.callId()) == 1);
        assertThat(admin.open(page).parse().select(".sb-nav .sb-count-bad")).isEmpty();
        other.query("WITH stopped AS (UPDATE " + other.schema()
                + ".webhook_event SET state = 'DEAD' RETURNING 1) SELECT count(*) FROM stopped");

        assertThat(admin.open(page).parse().select(".sb-nav .sb-count-bad").text())
                .isEqualTo("1");
        assertThat(events(admin, page + "?state=dead")).isOne();
        assertThat(events(admin, page + "?state=applied")).isZero();
        assertThat(events(admin, page + "?q=call_of_nobody")).isZero();
        assertThat(ConsoleClient.press(ConsoleClient.form(admin.open(page + "?state=dead"), "export"), "export:csv")
                        .body()
                        .lines())
                .hasSize(2);
    }

    private static int events(ConsoleClient admin, String path) throws IOException {
        return admin.open(path).parse().select("tbody a.sb-mono").size();
    }

    @Test
    void an_export_has_what_the_search_found() throws Exception {
        TenantUnderTest other = new TenantUnderTest(platform);
        ConsoleClient admin = ConsoleClient.signedIn(platform, other.adminEmail(), TenantUnderTest.PASSWORD);
        String there = "/console/" + other.slug();
        for (String name : List.of("Una", "Otto")) {
            other.addStranger(name, name + "@" + other.slug() + ".example");
        }
        String export = admin.open(there + "/customers?q=una")
                .parse()
                .expectFirst("a[href*=/export]")
                .attr("href");

        assertThat(admin.open(export).body()).contains("Una").doesNotContain("Otto");
        assertThat(admin.open(there + "/customers/export").body().lines()).hasSize(3);
        other.admin().post("/api/numbers", Map.of("area_code", 415)).expect(201);
        assertThat(admin.open(there + "/numbers/export").body().lines()).hasSize(2);
        assertThat(admin.open(there + "/numbers/export?q=nothing-like-it")
                        .body()
                        .lines())
                .hasSize(1);
        assertThat(admin.open(there + "/audit?q=account_created&sort=oldest")
                        .parse()
                        .select("tbody b")
                        .eachText())
                .isNotEmpty()
                .allMatch("Account made"::equals);
        assertThat(admin.open(there + "/audit/export?q=nothing-like-it").body().lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "customers", "audit"})
    void lists_are_exported_with_a_header(String list) throws Exception {
        Response table = console.open(base + "/" + list + "/export");

        assertThat(table.contentType()).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).contains(list + ".csv");
        assertThat(table.body().lines().findFirst().orElse("").split(",")).hasSizeGreaterThan(5);
    }

    @Test
    void the_audit_log_shows_before_and_after() throws Exception {
        tenant.admin()
                .put("/api/agents/" + tenant.agentId(), Map.of("name", "Ivy of the log"))
                .expect(200);
        Response page = console.open(base + "/audit?what=agent");

        assertThat(page.parse().text()).contains("Agent changed", "Ada Admin", "Ivy of the log");
        assertThat(page.parse().text()).doesNotContain("Account made");
    }
}
