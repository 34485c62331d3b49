package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** How much is read of a page, and for how long. */
class PageFetcherLimitsTest extends PageFetching {
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
