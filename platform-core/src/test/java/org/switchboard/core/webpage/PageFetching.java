package org.switchboard.core.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Against a real web server here. 127.0.0.1 stands for the public internet, 127.0.0.2 for what is private. */
@Timeout(60)
abstract class PageFetching {
    static final URI PLATFORM = URI.create("https://voice.example.com");
    static final Duration LONG = Duration.ofSeconds(30);

    final ExecutorService threads = Executors.newCachedThreadPool();
    LocalSite site;

    @BeforeEach
    void start() throws IOException {
        site = new LocalSite("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        site.close();
        threads.shutdownNow();
    }

    WebPageConfig config() {
        String[] ports = {Integer.toString(site.port())};
        return new WebPageConfig(Optional.of(new String[] {"127.0.0.1/32"}), ports);
    }

    PageFetcher fetcher(Duration longest, CheckedDns.Lookup lookup) {
        return new PageFetcher(config(), new CheckedDns(config(), lookup), PLATFORM, longest);
    }

    FetchedPage fetch(String path) {
        return fetch(fetcher(LONG, InetAddress::getAllByName), "http://127.0.0.1:" + site.port() + path);
    }

    FetchedPage fetch(PageFetcher fetcher, String url) {
        return fetcher.fetch(PageAddress.of(url, config()), threads, () -> {});
    }

    AbstractThrowableAssert<?, ?> assertRefused(String path, ProblemCode code) {
        return assertThatThrownBy(() -> fetch(path)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.field()).contains("url");
        });
    }

    static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
