package org.switchboard.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console in a real browser: the main ways through it. */
class BrowserIT {
    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final String origin = platform.baseUri().toString();

    @Test
    void an_administrator_makes_an_agent_and_watches_it_call() throws Exception {
        TenantUnderTest tenant = new TenantUnderTest(platform);
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, tenant.adminEmail(), TenantUnderTest.PASSWORD);
            Page page = browser.page();
            page.click(".sb-nav >> text=Agents");
            page.click("text=New agent");
            makeAgent(browser);
            assertThat(page.locator("h1")).hasText("Rowan");
            page.click("text=New call");
            page.selectOption(
                    "[id='form:agent_id']", new com.microsoft.playwright.options.SelectOption().setLabel("Rowan"));
            page.fill("[id='form:to_number']", "+1 415 555 0142");
            page.click("[id='form:submit']");

            Locator outcome = page.locator(".sb-call-head .sb-tag");
            assertThat(outcome).hasText(Pattern.compile("Successful|Goal not reached"));
            browser.picture("call-after-watching");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void makeAgent(Browser browser) {
        Page page = browser.page();
        page.click("[id='form:submit']");
        assertThat(page.locator("[id='form:name']")).hasClass(Pattern.compile("ui-state-error"));
        page.fill("[id='form:name']", "Rowan");
        page.fill("[id='form:description']", "Confirms appointments");
        page.check("input[name=voice_id] >> nth=0");
        page.fill("[id='form:first_words']", "Hi, this is Rowan.");
        page.fill("[id='form:area_code']", "415");
        browser.picture("agent-new");
        page.click("[id='form:submit']");
        page.waitForURL(Pattern.compile(".*/agents/[0-9a-f-]{36}"));
    }

    @Test
    void a_page_that_is_not_public_is_refused_beside_its_field_and_the_rest_stays() {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, "admin@demo.com", "admin123");
            Page page = browser.page();
            page.navigate(origin + "/console/demo/agents/new");
            page.fill("[id='form:prompt']", "You are Rowan.");
            page.fill("[id='form:url']", "http://127.0.0.1/");
            page.click("[id='form:make_draft']");

            assertThat(page.locator("[id='form:draft'] [role=alert]")).containsText("no public web page");
            assertThat(page.locator("[id='form:url']")).hasValue("http://127.0.0.1/");
            assertThat(page.locator("[id='form:prompt']")).hasValue("You are Rowan.");
            browser.picture("agent-draft-refused");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void a_click_on_a_turn_plays_it() throws Exception {
        ApiClient admin = new ApiClient(platform).signIn("admin@demo.com", "admin123");
        String call = callWithRecording(admin);
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, "admin@demo.com", "admin123");
            Page page = browser.page();
            page.navigate(origin + "/console/demo/calls/" + call);
            page.locator(".sb-turn button").first().click();
            page.waitForFunction("document.querySelector('audio').currentTime > 0");
            browser.picture("call");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void an_agent_with_calls_is_kept_and_the_page_says_why() throws IOException {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, "admin@demo.com", "admin123");
            Page page = browser.page();
            page.navigate(origin + "/console/demo/agents");
            page.locator(".sb-who a").first().click();
            page.click("text=Delete agent");
            page.click("[id='delete:submit']");

            assertThat(page.locator(".sb-notice [role=alert], .sb-notice-bad")).containsText("so it stays");
            check(browser, "agent-light");
        }
    }

    private static String callWithRecording(ApiClient admin) throws Exception {
        for (var call : admin.get("/api/calls?limit=50").json().path("items")) {
            String id = call.path("id").asText();
            if (admin.get("/api/calls/" + id + "/recording").status() == 200) {
                return id;
            }
        }
        throw new AssertionError("no demo call has a recording");
    }

    private static void check(Browser browser, String name) throws IOException {
        browser.picture(name);
        assertThat(browser.accessibilityProblems()).as(name).isEmpty();
        assertThat(browser.scrollsSideways()).as(name + " scrolls sideways").isFalse();
    }

    @Test
    void the_theme_switches_at_once_and_is_kept() {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            Page page = browser.page();
            page.navigate(origin + "/console/sign-in");
            page.click("[data-toggle-theme]");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void german_is_kept_once_chosen() {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            Page page = browser.page();
            page.navigate(origin + "/console/sign-in");
            page.selectOption("#language", "de");
            assertThat(page.locator("h1")).hasText("Anmelden");
        }
    }

    @Test
    void the_navigation_is_a_drawer_on_a_phone() {
        try (Browser browser = new Browser(390, 844, "light", origin)) {
            browser.signIn(origin, "customer1@demo.com", "customer123");
            Page page = browser.page();
            page.click(".sb-menu-button");
            assertThat(page.locator(".sb-nav a").first()).isVisible();
            browser.picture("drawer-light-phone");
            page.keyboard().press("Escape");
            assertThat(page.locator(".sb-nav a").first()).not().isVisible();
        }
    }

    @Test
    void a_field_says_what_is_wrong_when_it_is_left_and_takes_it_back_once_mended() {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, "platform@demo.com", "platform123");
            Page page = browser.page();
            page.navigate(origin + "/console/platform/tenants/new");
            page.focus("[id='form:name']");
            page.focus("[id='form:slug']");

            Locator error = page.locator(".sb-field:has([id='form:name']) .sb-error");
            assertThat(error).hasText("Enter this.");
            assertThat(page.locator("[id='form:name']")).hasAttribute("aria-invalid", "true");
            page.fill("[id='form:name']", "Mended");
            assertThat(error).hasCount(0);
        }
    }

    @Test
    void what_was_typed_is_there_again_after_a_session_that_had_ended() {
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            browser.signIn(origin, "platform@demo.com", "platform123");
            Page page = browser.page();
            page.navigate(origin + "/console/platform/tenants/new");
            page.fill("[id='form:name']", "Typed & kept");
            page.fill("[id='form:slug']", "typed-and-kept");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("switchboard"));
            page.click("[id='form:submit']");
            page.fill("[id='signin:email']", "platform@demo.com");
            page.fill("[id='signin:password']", "platform123");
            page.click("[id='signin:submit']");

            assertThat(page.locator("[id='form:name']")).hasValue("Typed & kept");
            assertThat(page.locator("[id='form:slug']")).hasValue("typed-and-kept");
        }
    }

    @Test
    void a_tenant_appears_while_it_is_being_set_up() {
        String slug = "browser-" + Long.toString(System.nanoTime(), 36);
        try (Browser browser = new Browser(1440, 900, "dark", origin)) {
            browser.signIn(origin, "platform@demo.com", "platform123");
            Page page = browser.page();
            page.click("text=Add tenant");
            page.fill("[id='form:name']", "Browser made");
            page.fill("[id='form:slug']", slug);
            page.click("[id='form:submit']");
            page.check("input[name=plan] >> nth=1");
            page.click("[id='form:submit']");
            page.fill("[id='form:admin_name']", "Bea");
            page.fill("[id='form:admin_email']", "bea@example.com");
            page.click("[id='form:submit']");
            assertThat(page.locator(".sb-notice-ok h2")).hasText("Browser made is ready");
            browser.picture("onboarding-dark");
            page.navigate(origin + "/console/platform/tenants?q=" + slug);
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(slug));
            assertThat(row.locator(".sb-tag")).hasText("Active");
            browser.picture("tenants-dark");
        }
    }
}
