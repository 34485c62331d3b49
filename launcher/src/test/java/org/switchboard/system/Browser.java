package org.switchboard.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Chromium with one window. Collects what scripts complain about, takes pictures, and asks axe about accessibility. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of(System.getProperty("system.screenshots", "target/screenshots"));
    private static final String SERIOUS = """
            async rules => (await axe.run(document, rules ? { runOnly: rules } : {})).violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' | '))""";
    // The base theme is a file of its own, and its colours count.
    private static final String SWITCH_THEME = """
            () => new Promise(done => {
              const before = document.documentElement.dataset.theme;
              const sheet = document.querySelector('link[href*="theme.css"]');
              if (sheet) sheet.addEventListener('load', done, { once: true });
              document.querySelector('[data-toggle-theme]').click();
              if (!sheet || document.documentElement.dataset.theme === before) done();
              setTimeout(done, 3000);
            })""";
    // As long as Playwright waits before a click; it expects what it asserts within five seconds otherwise.
    private static final double PATIENCE_MILLIS = 30_000;
    private static final String TOO_WIDE = "document.documentElement.scrollWidth > window.innerWidth";

    private final Playwright playwright;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Browser(int width, int height, String theme, String origin) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) || "true".equals(System.getenv("CI")),
                "chromium is not installed: browser tests are skipped (apt-get install chromium)");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-US")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("America/Los_Angeles"));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        // As if it had just been chosen: else what the account's last test chose would count.
        Map.of("theme", theme, "keys", "on", "chosen", "1")
                .forEach((name, value) -> context.addCookies(
                        List.of(new com.microsoft.playwright.options.Cookie(name, value).setUrl(origin))));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    /** Script errors and refused resources so far. */
    List<String> complaints() {
        return complaints;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    boolean scrollsSideways() {
        return (Boolean) page.evaluate(TOO_WIDE);
    }

    /** Serious and critical findings of axe on the page as it is. */
    List<?> accessibilityProblems() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            page.evaluate(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) page.evaluate(SERIOUS, null);
    }

    /** The same, of the colours only; to be called after {@link #accessibilityProblems}. */
    List<?> contrastProblems() {
        return (List<?>) page.evaluate(SERIOUS, List.of("color-contrast"));
    }

    /** From light to dark or back; returns when all colours are there. */
    void switchTheme() {
        page.evaluate(SWITCH_THEME);
    }

    /** "light" or "dark". */
    String theme() {
        return (String) page.evaluate("document.documentElement.dataset.theme");
    }

    void resize(int width, int height) {
        page.setViewportSize(width, height);
    }

    void signIn(String origin, String email, String password) {
        page.navigate(origin + "/console/sign-in");
        page.fill("[id='signin:email']", email);
        page.fill("[id='signin:password']", password);
        page.click("[id='signin:submit']");
        page.waitForURL(address -> !address.contains("/sign-in"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
