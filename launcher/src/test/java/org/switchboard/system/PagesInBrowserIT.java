package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.system.drill.ConsolePages;

/** Every page that the console has, as whoever may open it, in a real browser: light and dark, on a desktop and on a phone. */
class PagesInBrowserIT {
    private static final String ONE = "[A-Za-z0-9_-]+";

    /** Of all pages only when a folder is named for them: they take a third of the time. */
    private static final boolean PICTURES = System.getProperty("system.screenshots") != null;

    private final PlatformUnderTest platform = PlatformUnderTest.running();
    private final String origin = platform.baseUri().toString();
    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "nobody, nobody@demo.com, ''",
        "platform, platform@demo.com, platform123",
        "admin, admin@demo.com, admin123",
        "customer, customer1@demo.com, customer123"
    })
    void is_accessible_in_both_themes_and_fits_a_phone(String who, String email, String password) throws Exception {
        Set<String> seen = new LinkedHashSet<>();
        try (Browser browser = new Browser(1440, 900, "light", origin)) {
            if (!password.isEmpty()) {
                browser.signIn(origin, email, password);
            }
            for (String pattern : ConsolePages.patterns()) {
                boolean open = !pattern.matches("/console/(\\{tenant}|platform)/.*");
                if (open != password.isEmpty()) {
                    continue;
                }
                String path = existing(browser.page(), pattern.replace("{tenant}", "demo"));
                if (path != null && opens(browser.page(), path)) {
                    look(browser, who, pattern);
                    seen.add(pattern);
                }
            }
            assertThat(browser.complaints().stream().filter(text -> !text.contains("404")))
                    .as("what scripts complain about")
                    .isEmpty();
        }
        assertThat(findings).as("of " + seen.size() + " pages").isEmpty();
        assertThat(seen).isNotEmpty();
    }

    /** The path with an id that the list before it links to; null when there is none. */
    private String existing(Page page, String pattern) {
        int id = pattern.indexOf("/{");
        if (id < 0) {
            return pattern;
        }
        if (page.navigate(origin + pattern.substring(0, id)).status() != 200) {
            return null;
        }
        Pattern wanted = Pattern.compile("(" + pattern.replaceAll("\\{[a-z]+}", ONE) + ")(\\?.*)?");
        return page.locator("main a").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .map(wanted::matcher)
                .filter(link -> link.matches() && !link.group(1).matches(".*/(new|connect|export)"))
                .map(link -> link.group(1))
                .findFirst()
                .orElse(null);
    }

    /** Whether it is a page of its own for whoever is signed in. */
    private boolean opens(Page page, String path) {
        Response answer = page.navigate(origin + path);
        return answer.status() == 200 && page.url().startsWith(origin + path);
    }

    private void look(Browser browser, String who, String pattern) throws IOException {
        String name = who + pattern.replaceAll("/console|\\{tenant}|[{}]", "").replaceAll("/+", "-");
        find(browser, name, browser.accessibilityProblems());
        picture(browser, name);
        browser.switchTheme();
        find(browser, name, browser.contrastProblems());
        picture(browser, name);
        browser.resize(390, 844);
        if (browser.scrollsSideways()) {
            findings.add(name + " scrolls sideways at 390 px");
        }
        picture(browser, name + "-phone");
        browser.resize(1440, 900);
    }

    private static void picture(Browser browser, String name) {
        if (PICTURES) {
            browser.picture(name + "-" + browser.theme());
        }
    }

    private void find(Browser browser, String name, List<?> problems) {
        problems.forEach(problem -> findings.add(name + ", " + browser.theme() + ": " + problem));
    }
}
