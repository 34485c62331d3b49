package org.switchboard.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Calls in a real browser: rows that come by themselves, keys, and a customer's way from nothing to a call. */
class CallsInBrowserIT {
    private static final Pattern OVER =
            Pattern.compile("Successful|Goal not reached|Analysing|Voicemail|No answer|Transferred");

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final String origin = platform.baseUri().toString();

    @Test
    void a_call_comes_into_the_open_list_by_itself_and_keys_lead_to_it() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        tenant.admin()
                .post("/api/numbers", Map.of("area_code", 415, "agent_id", tenant.agentId()))
                .expect(201);
        try (Browser browser = new Browser(1440, 900, "dark", origin)) {
            browser.signIn(origin, tenant.adminEmail(), TenantUnderTest.PASSWORD);
            Page page = browser.page();
            page.navigate(origin + "/console/" + tenant.slug() + "/calls");
            assertThat(page.locator(".sb-empty")).isVisible();
            call(tenant, "+14155550187");
            Locator first = page.locator(".sb-calls .sb-who a");
            assertThat(first).hasCount(1);
            assertThat(page.locator(".sb-calls .sb-tag")).hasText(OVER);
            call(tenant, "+14155550108");
            assertThat(first).hasCount(2);

            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(first.last()).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/calls/[0-9a-f-]{36}$"));
            String opened = page.url();
            page.keyboard().press("k");
            page.waitForURL(address -> address.contains("/calls/") && !address.equals(opened));
            page.keyboard().press("g");
            page.keyboard().press("l");
            page.waitForURL(Pattern.compile(".*/leads$"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void who_goes_on_while_rows_are_on_their_way_stays_where_they_went() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        tenant.admin()
                .post("/api/numbers", Map.of("area_code", 415, "agent_id", tenant.agentId()))
                .expect(201);
        call(tenant, "+14155550187");
        call(tenant, "+14155550108");
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, tenant.adminEmail(), TenantUnderTest.PASSWORD);
            Page page = browser.page();
            page.navigate(origin + "/console/" + tenant.slug() + "/calls");
            Locator rows = page.locator(".sb-calls .sb-who a");
            assertThat(rows).hasCount(2);
            assertThat(page.locator(".sb-calls .sb-tag").first()).hasText(OVER);
            assertThat(page.locator(".sb-calls .sb-tag").last()).hasText(OVER);
            AtomicReference<Route> rowsAsked = new AtomicReference<>();
            page.route(address -> address.contains("/calls"), route -> {
                if (route.request().method().equals("GET")) {
                    route.resume();
                } else {
                    rowsAsked.set(route);
                }
            });

            page.keyboard().press("j");
            page.evaluate("document.querySelectorAll('.sb-calls .sb-who a').forEach(row => row.dataset.old = '')");
            page.evaluate("() => { showChanges(); }");
            page.waitForCondition(() -> rowsAsked.get() != null);
            page.keyboard().press("j");
            rowsAsked.get().resume();

            assertThat(page.locator("[data-old]")).hasCount(0);
            assertThat(rows.last()).isFocused();
        }
    }

    private static void call(TenantUnderTest tenant, String number) throws Exception {
        tenant.admin()
                .post("/api/calls", Map.of("agent_id", tenant.agentId(), "to_number", number))
                .expect(201);
    }

    @Test
    void keys_are_listed_and_can_be_switched_off() {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, "admin@demo.com", "admin123");
            Page page = browser.page();
            page.navigate(origin + "/console/demo/calls");
            page.keyboard().press("/");
            assertThat(page.locator("main input[type=search]")).isFocused();
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            browser.picture("keys-light");
            page.uncheck("[data-keys]");
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).not().isVisible();
        }
    }

    @Test
    void a_customer_makes_an_agent_and_lets_it_call() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        String email = "dana@" + tenant.slug() + ".example";
        tenant.addStranger("Dana Okafor", email);
        try (Browser browser = new Browser(390, 844, "dark", origin)) {
            browser.signIn(origin, email, TenantUnderTest.PASSWORD);
            Page page = browser.page();
            page.click("text=Create agent");
            page.fill("[id='form:name']", "Wren");
            page.fill("[id='form:description']", "Confirms appointments of a dental practice");
            page.check("input[name=voice_id] >> nth=0");
            page.fill("[id='form:area_code']", "415");
            page.click("[id='form:submit']");
            assertThat(page.locator(".sb-notice-ok")).containsText("Wren is ready");
            assertThat(page.locator(".sb-agent-num b")).containsText("+1 415");
            browser.picture("customer-made-dark-phone");

            page.fill("[id='home:to_number']", "+1 415 555 0142");
            page.click("[id='home:place']");
            assertThat(page.locator(".sb-livebox .sb-tag")).hasText(OVER);
            browser.picture("customer-called-dark-phone");
            page.click("text=Open the call");
            assertThat(page.locator(".sb-call-head h1")).containsText("555 0142");
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
