package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Against a real web server here. 127.0.0.1 stands for the public internet, 127.0.0.2 for what is private. */
@Timeout(60)
class PageFetcherTest {
    private static final URI PLATFORM = URI.create("https://voice.example.com");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private LocalSite site;

    @BeforeEach
    void start() throws IOException {
        site = new LocalSite("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        site.close();
        threads.shutdownNow();
    }

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
    void takes_two_megabytes_and_not_a_byte_more() throws Exception {
        site.answers("/full", exchange -> LocalSite.send(exchange, "text/html", new byte[PageAnswer.LARGEST]));
        site.answers("/more", exchange -> LocalSite.send(exchange, "text/html", new byte[PageAnswer.LARGEST + 1]));

        assertThat(fetch("/full").content()).hasSize(PageAnswer.LARGEST);
        assertRefused("/more", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("too large");
    }

    @Test
    void stops_reading_what_has_no_end() {
        site.answers("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            while (!Thread.currentThread().isInterrupted()) {
                exchange.getResponseBody().write(new byte[65_536]);
            }
        });

        assertRefused("/", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("too large");
    }

    @Test
    void unpacks_pages_but_no_bombs() throws Exception {
        packed("/page", "gzip", gzip(1000));
        packed("/bomb", "gzip", gzip(PageAnswer.LARGEST + 1));
        packed("/nested", "gzip, gzip", gzip(10));
        packed("/other", "br", new byte[10]);
        packed("/broken", "gzip", new byte[10]);

        assertThat(fetch("/page").content()).hasSize(1000);
        assertRefused("/bomb", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("too large");
        assertRefused("/nested", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("packed");
        assertRefused("/other", ProblemCode.PAGE_UNREADABLE).hasMessageContaining("packed");
        assertRefused("/broken", ProblemCode.PAGE_UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body"})
    void a_site_that_trickles_is_left_in_time(String part) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        site.answers("/", exchange -> trickle(exchange, "head".equals(part)));
        PageFetcher impatient = fetcher(Duration.ofMillis(700), InetAddress::getAllByName);
        PageAddress address = PageAddress.of("http://127.0.0.1:" + site.port() + "/", config());

        assertThatThrownBy(() -> impatient.fetch(address, threads, done::countDown))
                .isInstanceOfSatisfying(
                        DomainException.class, late -> assertThat(late.code()).isEqualTo(ProblemCode.PAGE_TOO_SLOW));
        assertThat(done.await(4, TimeUnit.SECONDS))
                .as("its thread is free before the silence's time-out")
                .isTrue();
    }

    @Test
    void a_name_that_is_looked_up_for_ever_is_left_in_time() {
        PageFetcher impatient = fetcher(Duration.ofMillis(300), host -> {
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return addresses("127.0.0.1");
        });

        assertThatThrownBy(() -> fetch(impatient, "http://slow.example:" + site.port() + "/"))
                .isInstanceOfSatisfying(
                        DomainException.class, late -> assertThat(late.code()).isEqualTo(ProblemCode.PAGE_TOO_SLOW));
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

    private WebPageConfig config() {
        String[] ports = {Integer.toString(site.port())};
        return new WebPageConfig(Optional.of(new String[] {"127.0.0.1/32"}), ports);
    }

    private PageFetcher fetcher(Duration longest, CheckedDns.Lookup lookup) {
        return new PageFetcher(config(), new CheckedDns(config(), lookup), PLATFORM, longest);
    }

    private FetchedPage fetch(String path) {
        return fetch(fetcher(LONG, InetAddress::getAllByName), "http://127.0.0.1:" + site.port() + path);
    }

    private FetchedPage fetch(PageFetcher fetcher, String url) {
        return fetcher.fetch(PageAddress.of(url, config()), threads, () -> {});
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String path, ProblemCode code) {
        return assertThatThrownBy(() -> fetch(path)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).contains("url");
        });
    }

    private AbstractThrowableAssert<?, ?> assertRefused(PageFetcher fetcher, String url) {
        return assertThatThrownBy(() -> fetch(fetcher, url))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProblemCode.INVALID_INPUT));
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    private static InetAddress[] unknown(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private void packed(String path, String encoding, byte[] bytes) {
        site.answers(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            LocalSite.send(exchange, "text/html", bytes);
        });
    }

    private static byte[] gzip(int size) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[size]);
        }
        return packed.toByteArray();
    }

    private static void trickle(HttpExchange exchange, boolean head) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        if (head) {
            pause(20_000);
        }
        exchange.sendResponseHeaders(200, 0);
        for (int i = 0; i < 1000; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            pause(50);
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
