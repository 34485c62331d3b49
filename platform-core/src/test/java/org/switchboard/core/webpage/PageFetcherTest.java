package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** What is fetched, and from where. */
class PageFetcherTest extends PageFetching {
    @Test
    void reads_a_page_and_says_who_asks() throws Exception {
        site.page("/about", "<p>Hello</p>");

        FetchedPage page = fetch("/about");

        assertThat(page.content()).asString(StandardCharsets.UTF_8).isEqualTo("<p>Hello</p>");
        assertThat(page.charset()).contains(StandardCharsets.UTF_8);
        assertThat(site.visits().get(0).getRequestHeaders().getFirst("User-Agent"))
                .isEqualTo("SwitchboardPageReader/1.0 (+https://voice.example.com)");
        assertThat(site.visits().get(0).getRequestHeaders()).doesNotContainKeys("Cookie", "Authorization", "Upgrade");
    }

    @Test
    void follows_five_redirects_without_their_cookies_and_no_sixth() throws Exception {
        for (int hop = 1; hop <= 6; hop++) {
            String next = "/" + (hop - 1);
            site.answers("/" + hop, exchange -> {
                exchange.getResponseHeaders().set("Set-Cookie", "who=you");
                exchange.getResponseHeaders().set("Location", next);
                exchange.sendResponseHeaders(302, -1);
            });
        }
        site.page("/0", "<p>Here</p>");

        assertThat(fetch("/5").address().getPath()).isEqualTo("/0");
        assertThat(site.visits())
                .hasSize(6)
                .allSatisfy(visit -> assertThat(visit.getRequestHeaders()).doesNotContainKey("Cookie"));
        assertRefused("/6", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("without end");
    }

    @Test
    void is_not_redirected_to_what_is_private() throws Exception {
        try (LocalSite hidden = new LocalSite("127.0.0.2", site.port()).page("/", "<p>secret</p>")) {
            site.redirects("/address", "http://127.0.0.2:" + site.port() + "/");
            site.redirects("/decimal", "http://2130706434:" + site.port() + "/");
            site.redirects("/mapped", "http://[::ffff:127.0.0.2]:" + site.port() + "/");
            site.redirects("/port", "http://127.0.0.1:22/");
            site.redirects("/file", "file:///etc/passwd");

            assertRefused("/address", ProblemCode.INVALID_INPUT).hasMessage(PageAddress.NOT_PUBLIC);
            assertRefused("/decimal", ProblemCode.INVALID_INPUT).hasMessage(PageAddress.NOT_PUBLIC);
            assertRefused("/mapped", ProblemCode.INVALID_INPUT).hasMessage(PageAddress.NOT_PUBLIC);
            assertRefused("/port", ProblemCode.INVALID_INPUT).hasMessageContaining("port");
            assertRefused("/file", ProblemCode.INVALID_INPUT).hasMessageContaining("whole address");
            assertThat(hidden.visits()).isEmpty();
        }
    }

    @Test
    void tells_nobody_which_private_hosts_exist() throws Exception {
        try (LocalSite hidden = new LocalSite("127.0.0.2", site.port()).page("/", "<p>secret</p>")) {
            String existing = "http://127.0.0.2:" + site.port() + "/";

            assertRefused(fetcher(LONG, InetAddress::getAllByName), existing).hasMessage(PageAddress.NOT_PUBLIC);
            assertRefused(fetcher(LONG, PageFetcherTest::unknown), "http://nowhere.example:" + site.port() + "/")
                    .hasMessage(PageAddress.NOT_PUBLIC);
            assertThat(hidden.visits()).isEmpty();
        }
    }

    @Test
    void connects_to_the_address_that_was_checked_whatever_the_name_points_to_later() throws Exception {
        try (LocalSite hidden = new LocalSite("127.0.0.2", site.port()).page("/", "<p>secret</p>")) {
            site.page("/", "<p>public</p>");
            AtomicInteger lookups = new AtomicInteger();
            PageFetcher rebound =
                    fetcher(LONG, host -> addresses(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));

            FetchedPage page = fetch(rebound, "http://rebinding.example:" + site.port() + "/");

            assertThat(page.content()).asString(StandardCharsets.UTF_8).isEqualTo("<p>public</p>");
            assertThat(hidden.visits()).isEmpty();
        }
    }

    @Test
    void checks_the_same_name_again_after_a_redirect() throws Exception {
        try (LocalSite hidden = new LocalSite("127.0.0.2", site.port()).page("/", "<p>secret</p>")) {
            site.redirects("/", "/again");
            AtomicInteger lookups = new AtomicInteger();
            PageFetcher rebound =
                    fetcher(LONG, host -> addresses(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2"));
            site.answers("/again", exchange -> LocalSite.send(exchange, "text/html", new byte[] {'x'}));

            try {
                fetch(rebound, "http://rebinding.example:" + site.port() + "/");
            } catch (DomainException refused) {
                assertThat(refused).hasMessage(PageAddress.NOT_PUBLIC);
            }
            assertThat(hidden.visits()).isEmpty();
        }
    }

    @Test
    void uses_only_the_public_ones_of_a_hosts_addresses() throws Exception {
        site.page("/", "<p>public</p>");
        PageFetcher mixed = fetcher(LONG, host -> addresses("127.0.0.2", "10.0.0.1", "127.0.0.1"));

        assertThat(fetch(mixed, "http://mixed.example:" + site.port() + "/").content())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("<p>public</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, false",
        "application/json, false",
        "application/pdf, false",
        ", false",
        "text/html, true",
        "text/plain;charset=nonsense, true",
        "application/xhtml+xml; charset=ISO-8859-1, true"
    })
    void reads_html_and_plain_text_only(String type, boolean read) throws Exception {
        site.answers("/", exchange -> LocalSite.send(exchange, type, "words".getBytes(StandardCharsets.UTF_8)));

        if (read) {
            assertThat(fetch("/").content()).hasSize(5);
        } else {
            assertRefused("/", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("something else");
        }
    }

    @ParameterizedTest
    @CsvSource({"404, PAGE_UNREADABLE", "403, PAGE_UNREADABLE", "204, PAGE_UNREADABLE", "500, PAGE_UNREACHABLE"})
    void tells_what_the_site_answered(int status, ProblemCode code) {
        site.answers("/", exchange -> exchange.sendResponseHeaders(status, -1));

        assertRefused("/", code);
    }

    @Test
    void says_when_nobody_listens() {
        site.close();

        assertRefused("/", ProblemCode.PAGE_UNREACHABLE).hasMessageContaining("can't be reached");
    }

    @Test
    void asks_no_proxy() throws Exception {
        site.page("/", "<p>direct</p>");
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        try {
            assertThat(fetch("/").content()).isNotEmpty();
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    private AbstractThrowableAssert<?, ?> assertRefused(PageFetcher fetcher, String url) {
        return assertThatThrownBy(() -> fetch(fetcher, url))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.INVALID_INPUT));
    }

    private static InetAddress[] unknown(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }
}
