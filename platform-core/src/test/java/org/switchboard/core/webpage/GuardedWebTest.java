package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.PublicWeb;
import org.switchboard.spi.PublicWeb.NotPublicException;

/** What a link may lead to. */
class GuardedWebTest {
    private LocalSite site;
    private PublicWeb web;

    @BeforeEach
    void start() throws IOException {
        site = new LocalSite("127.0.0.1", 0);
        web = new GuardedWeb(Set.of("http://127.0.0.1:" + site.port()), InetAddress::getAllByName);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void an_origin_that_the_operator_names_is_read() throws IOException {
        site.answers("/r.wav", exchange -> LocalSite.send(exchange, "audio/wav", new byte[] {1, 2, 3}));
        try (PublicWeb.Answer answer = web.get(at("/r.wav"), Map.of("Range", "bytes=0-2"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).contains("audio/wav");
            assertThat(answer.body().readAllBytes()).containsExactly(1, 2, 3);
        }
        assertThat(site.visits().get(0).getRequestHeaders().getFirst("Range")).isEqualTo("bytes=0-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/r.wav",
                "http://example.com/r.wav",
                "https://127.0.0.1/r.wav",
                "https://localhost/r.wav",
                "https://10.0.0.1/r.wav",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/r.wav",
                "https://[::ffff:10.0.0.1]/r.wav",
                "https://user@8.8.8.8/r.wav",
                "https://8.8.8.8:8443/r.wav",
                "https:r.wav",
                "file:///etc/passwd",
                "ftp://example.com/r.wav",
                "/r.wav"
            })
    void nothing_else_but_https_on_the_public_internet_is(String location) {
        assertThatThrownBy(() -> web.get(URI.create(location), Map.of())).isInstanceOf(NotPublicException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.2:%d/", "https://10.0.0.1/", "https://localhost:%d/", "file:///etc/passwd"})
    void a_redirect_is_no_way_around_that(String location) {
        site.answers("/go", exchange -> {
            exchange.getResponseHeaders().add("Location", location.formatted(site.port()));
            exchange.sendResponseHeaders(302, -1);
        });
        assertThatThrownBy(() -> web.get(at("/go"), Map.of())).isInstanceOf(NotPublicException.class);
    }

    @Test
    void redirects_come_to_an_end() {
        site.answers("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThatThrownBy(() -> web.get(at("/round"), Map.of()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(NotPublicException.class);
        assertThat(site.visits()).hasSize(6);
    }

    @Test
    void a_name_is_looked_up_once_and_what_was_checked_is_connected_to() {
        AtomicInteger asked = new AtomicInteger();
        PublicWeb changing = new GuardedWeb(Set.of(), host -> {
            asked.incrementAndGet();
            return InetAddress.getAllByName("127.0.0.1");
        });
        assertThatThrownBy(() -> changing.get(URI.create("https://rebound.example/r.wav"), Map.of()))
                .isInstanceOf(NotPublicException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void what_is_no_origin_is_told_at_the_start() {
        for (String text : new String[] {"127.0.0.1:80", "http://host/path", "x"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new GuardedWeb(Optional.of(new String[] {text})))
                    .withMessageContaining("switchboard.recordings.allowed-origins");
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + site.port() + path);
    }
}
