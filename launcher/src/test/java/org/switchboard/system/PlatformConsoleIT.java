package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Connection.Response;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The pages of those who run the platform: adding tenants step by step, limiting, suspending and removing them. */
class PlatformConsoleIT {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final String slug = "console-" + Long.toString(System.nanoTime(), 36);
    private ConsoleClient operator;

    @BeforeEach
    void sign_in() throws IOException {
        operator = ConsoleClient.signedIn(platform, "platform@demo.com", "platform123");
    }

    private static Response fill(Response page, String form, String... fieldsAndValues) throws IOException {
        FormElement filled = ConsoleClient.form(page, form);
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            filled.expectFirst("[id=" + form + ":" + fieldsAndValues[i] + "]").val(fieldsAndValues[i + 1]);
        }
        return ConsoleClient.submit(filled);
    }

    private static String id(Response page) {
        Matcher id = ID.matcher(page.url().getPath());
        assertThat(id.find()).as(page.url().toString()).isTrue();
        return id.group();
    }

    private static String error(Response page, String field) throws IOException {
        return page.parse()
                .expectFirst("[id='" + field + "']")
                .closest(".sb-field")
                .select(".sb-error")
                .text();
    }

    /** Goes through the steps until the tenant is ready; the page that says so. */
    private Response onboard() throws Exception {
        Response plan =
                fill(operator.open("/console/platform/tenants/new"), "form", "name", "Console & Co", "slug", slug);
        FormElement plans = ConsoleClient.form(plan, "form");
        plans.select("[name=plan]")
                .forEach(choice -> choice.attr("checked", choice.val().equals("growth")));
        Response admin = ConsoleClient.submit(plans);
        Response create = fill(admin, "form", "admin_name", "Lena Lind", "admin_email", "lena@" + slug + ".example");
        String address = create.url().getPath();
        Eventually.isTrue(
                "the tenant is ready", () -> operator.open(address).body().contains("sb-notice-ok"));
        return operator.open(address);
    }

    /** The page of the tenant that {@link #onboard} made. */
    private Response tenant(Response ready) throws IOException {
        return operator.open(ready.parse().select(".sb-notice-ok a").get(0).attr("href"));
    }

    @Nested
    class AddingATenant {
        @Test
        void keeps_each_step_under_its_own_address() throws Exception {
            Response plan =
                    fill(operator.open("/console/platform/tenants/new"), "form", "name", "Kept Co", "slug", slug);
            String begun = plan.url().getPath().replace("/plan", "");

            assertThat(plan.url().getPath()).endsWith("/plan");
            assertThat(operator.open(begun)
                            .parse()
                            .expectFirst("[id='form:name']")
                            .val())
                    .isEqualTo("Kept Co");
        }

        @Test
        void says_beside_the_field_what_is_wrong_and_keeps_the_rest() throws Exception {
            Response refused =
                    fill(operator.open("/console/platform/tenants/new"), "form", "name", "Demo", "slug", "demo");

            assertThat(error(refused, "form:slug")).contains("choose another");
            assertThat(refused.parse().expectFirst("[id='form:name']").val()).isEqualTo("Demo");
        }

        @Test
        void happens_once_however_often_the_form_is_sent() throws Exception {
            Response plan =
                    fill(operator.open("/console/platform/tenants/new"), "form", "name", "Once & Co", "slug", slug);
            Response admin = ConsoleClient.submit(ConsoleClient.form(plan, "form"));
            String email = "once@" + slug + ".example";
            fill(admin, "form", "admin_name", "Ona", "admin_email", email);
            Response again = fill(admin, "form", "admin_name", "Ona", "admin_email", email);

            assertThat(again.parse().select("[role=alert]").text()).contains("being set up already");
        }

        @Test
        void sets_the_limits_of_the_plan_and_invites_the_first_administrator() throws Exception {
            Response page = tenant(onboard());

            assertThat(page.parse()
                            .expectFirst("[id='limits:minutes_per_month']")
                            .val())
                    .isEqualTo("50000");
            String link = new MailUnderTest(platform).page("lena@" + slug + ".example", 1);
            Response welcome = new ConsoleClient(platform).open(link);
            assertThat(welcome.parse().text()).contains("Lena Lind", "Console & Co");
            fill(welcome, "form", "password", TenantUnderTest.PASSWORD);
            ConsoleClient lena =
                    ConsoleClient.signedIn(platform, "lena@" + slug + ".example", TenantUnderTest.PASSWORD);
            assertThat(lena.open("/console/" + slug + "/provider").statusCode()).isEqualTo(200);
        }

        @Test
        void tries_the_provider_account_with_a_call() throws Exception {
            Response ready = onboard();
            String begun = ready.url().getPath().replace("/create", "");
            Response refused = fill(operator.open(begun + "/provider"), "form", "api_key", "key_wrong");
            assertThat(refused.parse().select(".sb-error, [role=alert]").text()).isNotEmpty();

            Response call = fill(operator.open(begun + "/provider"), "form", "api_key", platform.newRetellKey());
            Response mistyped = fill(call, "form", "to_number", "12", "area_code", "415");
            assertThat(error(mistyped, "form:to_number")).isNotEmpty();
            assertThat(tenant(ready).parse().text()).contains("No numbers");
            Response placed = fill(mistyped, "form", "to_number", "+1 415 555 0142", "area_code", "415");
            String address = placed.url().getPath() + "?" + placed.url().getQuery();

            assertThat(address).contains("/call?call=");
            Eventually.isTrue(
                    "the call is over", () -> !operator.open(address).body().contains("Pick up when it rings"));
            assertThat(operator.open(address).parse().select("[role=status]").text())
                    .contains("What was said stays with the tenant");
        }
    }

    @Nested
    class ATenantsPage {
        private TenantUnderTest tenant;
        private String address;

        @BeforeEach
        void makeTenant() throws Exception {
            tenant = new TenantUnderTest(platform);
            Response list = operator.open("/console/platform/tenants?q=" + tenant.slug());
            address = list.parse().expectFirst(".sb-who a").attr("href");
        }

        @Test
        void tells_counts_and_nothing_of_the_content() throws Exception {
            String text = operator.open(address).parse().text();

            assertThat(text).contains("Active", "One person, one agent", tenant.schema());
            assertThat(text).doesNotContain("Ivy", "Ada Admin", tenant.adminEmail());
        }

        @Test
        void keeps_people_out_and_lets_them_in_again() throws Exception {
            Response suspended = fill(operator.open(address), "suspend", "reason", "Bill unpaid");
            assertThat(suspended.parse().text()).contains("Suspended", "Bill unpaid");
            ConsoleClient admin = new ConsoleClient(platform);
            Response kept = admin.signIn(admin.open("/console/sign-in"), tenant.adminEmail(), TenantUnderTest.PASSWORD);
            assertThat(kept.parse().select("[role=alert]").text()).contains("suspended");

            fill(operator.open(address), "resume");
            assertThat(ConsoleClient.signedIn(platform, tenant.adminEmail(), TenantUnderTest.PASSWORD)
                            .open("/console/" + tenant.slug() + "/calls")
                            .statusCode())
                    .isEqualTo(200);
        }

        @Test
        void gets_no_address_that_another_tenant_has() throws Exception {
            Response refused = fill(operator.open(address), "rename", "name", "Another", "slug", "demo");

            assertThat(error(refused, "rename:slug")).contains("choose another");
            assertThat(refused.parse().expectFirst("[id='rename:name']").val()).isEqualTo("Another");
        }

        @Test
        void sets_limits_and_says_what_is_no_number() throws Exception {
            Response refused = fill(operator.open(address), "limits", "minutes_per_month", "many");
            assertThat(error(refused, "limits:minutes_per_month")).isEqualTo("Enter a whole number.");
            Response saved = fill(
                    operator.open(address),
                    "limits",
                    "minutes_per_month",
                    "77",
                    "concurrent_calls",
                    "",
                    "numbers",
                    "3");

            assertThat(saved.parse()
                            .expectFirst("[id='limits:minutes_per_month']")
                            .val())
                    .isEqualTo("77");
            assertThat(tenant.admin()
                            .get("/api/quota")
                            .json()
                            .path("minutes_per_month")
                            .asInt())
                    .isEqualTo(77);
        }

        @Test
        void removes_it_only_when_its_slug_is_typed_and_shows_the_report_then() throws Exception {
            Response refused = fill(operator.open(address + "/offboard"), "form", "slug", "another");
            assertThat(error(refused, "form:slug")).contains("write the slug");

            Response begun = fill(operator.open(address + "/offboard"), "form", "slug", tenant.slug());
            assertThat(id(begun)).isEqualTo(id(operator.open(address)));
            Eventually.isTrue(
                    "the report is there",
                    () -> operator.open(address).url().getPath().startsWith("/console/platform/removed/"));
            assertThat(operator.open(address).parse().text()).contains("Nothing of it is left here.");
        }

        @Test
        void is_found_by_status_and_exported_with_what_is_found() throws Exception {
            Response found = operator.open("/console/platform/tenants?status=active&q=" + tenant.slug());
            Response none = operator.open("/console/platform/tenants?status=failed&q=" + tenant.slug());
            String csv = ConsoleClient.press(ConsoleClient.form(found, "export"), "export:csv")
                    .body();

            assertThat(found.parse().select(".sb-who a")).hasSize(1);
            assertThat(none.parse().text()).contains("No tenants match", "Clear filters");
            assertThat(csv.lines()).hasSize(2);
            assertThat(csv).startsWith("id,name,slug,status").contains(tenant.slug());
        }
    }

    @Nested
    class TheOverview {
        @Test
        void counts_what_tenants_counted() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            Eventually.isTrue(
                    "the tenant was counted",
                    () -> operator.open("/console/platform/usage?q=" + tenant.slug())
                            .parse()
                            .select("tbody td")
                            .eachText()
                            .get(5)
                            .equals("1"));
        }

        @Test
        void lists_everybody_and_every_agent_with_their_owner_and_nothing_that_was_said() throws Exception {
            TenantUnderTest tenant = new TenantUnderTest(platform);
            String customer = "cleo@" + tenant.slug() + ".example";
            tenant.addCustomer("Cleo", customer);
            countNow(tenant);
            String people = "/console/platform/users?q=" + tenant.slug();

            Eventually.isTrue("they are listed", () -> rows(people).size() == 2);
            assertThat(rows(people).get(0).text())
                    .contains("Ada Admin", tenant.adminEmail(), "Tenant under test", "Tenant admin")
                    .doesNotContain("Signed in –");
            assertThat(rows(people + "&role=customer")).hasSize(1);
            assertThat(rows(people + "&sort=-name").get(0).text()).contains("Cleo", customer);
            assertThat(rows("/console/platform/users?q=platform%40demo").get(0).text())
                    .contains("Platform admin");
            assertThat(rows("/console/platform/agents?q=cleo").stream().map(Element::text))
                    .anyMatch(row -> row.contains("Ivy") && row.contains("Tenant under test") && row.contains("Cleo"));
            String csv = ConsoleClient.press(ConsoleClient.form(operator.open(people), "export"), "export:csv")
                    .body();
            assertThat(csv.lines()).hasSize(3);
            assertThat(csv).startsWith("name,email,role").contains(customer);
        }

        private Elements rows(String path) throws IOException {
            return operator.open(path).parse().select("tbody tr");
        }

        private void countNow(TenantUnderTest tenant) throws Exception {
            try (Connection connection = platform.connectAsSuperuser();
                    PreparedStatement sql =
                            connection.prepareStatement("UPDATE platform.tenant_figures SET run_at = now()"
                                    + " WHERE tenant_id = (SELECT id FROM platform.tenant WHERE slug = ?)")) {
                sql.setString(1, tenant.slug());
                sql.executeUpdate();
            }
        }

        @Test
        void names_deliveries_in_quarantine() throws Exception {
            String agent = "agent_of_nobody_" + slug.replace('-', '_');
            new ApiClient(platform)
                    .post(
                            "/api/webhooks/retell",
                            Map.of(
                                    "event",
                                    "call_started",
                                    "call",
                                    Map.of("call_id", "call_" + agent, "agent_id", agent)));

            assertThat(operator.open("/console/platform/quarantine").parse().text())
                    .contains(agent);
            assertThat(operator.open("/console/platform/overview").parse().text())
                    .contains("in quarantine");
        }
    }
}
