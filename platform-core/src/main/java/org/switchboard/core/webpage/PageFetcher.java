package org.switchboard.core.webpage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/**
 * Reads web pages: without cookies, proxies or passwords, and never for longer than a time that covers everything, from the
 * look-up of the name to the last byte.
 */
final class PageFetcher {
    private static final Timeout SILENCE = Timeout.ofSeconds(5);
    private static final int LONGEST_LINE = 8192;
    private static final int MOST_HEADERS = 100;

    private final WebPageConfig config;
    private final CheckedDns dns;
    private final URI platform;
    private final Duration longest;

    /**
     * @param platform told to web sites, so that they know who asks
     * @param longest how long one page may take altogether
     */
    PageFetcher(WebPageConfig config, CheckedDns dns, URI platform, Duration longest) {
        this.config = config;
        this.dns = dns;
        this.platform = platform;
        this.longest = longest;
    }

    /**
     * Returns the page.
     *
     * @param threads reads in one of them; it may be busy a little longer than the caller has to wait
     * @param done run once, when no thread is busy with it any more
     * @throws DomainException INVALID_INPUT, PAGE_UNREADABLE, PAGE_UNREACHABLE or PAGE_TOO_SLOW at {@code url}
     */
    FetchedPage fetch(PageAddress address, Executor threads, Runnable done) {
        PageVisit visit = new PageVisit(config, client());
        CompletableFuture<FetchedPage> page = begin(() -> visit.fetch(address), threads, done);
        try {
            return page.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw PageVisit.problem(
                    ProblemCode.PAGE_TOO_SLOW,
                    "The web site took longer than " + longest.toSeconds() + " seconds. Try later.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DomainException told ? told : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a page was read", e);
        } finally {
            visit.end();
        }
    }

    private static CompletableFuture<FetchedPage> begin(Supplier<FetchedPage> visit, Executor threads, Runnable done) {
        Supplier<FetchedPage> visitAndDone = () -> {
            try {
                return visit.get();
            } finally {
                done.run();
            }
        };
        try {
            return CompletableFuture.supplyAsync(visitAndDone, threads);
        } catch (RejectedExecutionException e) {
            done.run();
            throw e;
        }
    }

    /** One for each page: nothing of one visit, neither connections nor anything else, is there in the next. */
    private CloseableHttpClient client() {
        return HttpClientBuilder.create()
                .setConnectionManager(connections())
                .setUserAgent("SwitchboardPageReader/1.0 (+" + platform + ")")
                .setDefaultHeaders(List.of(
                        new BasicHeader(HttpHeaders.ACCEPT, "text/html, application/xhtml+xml, text/plain;q=0.8"),
                        new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(SILENCE)
                        .build())
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .build();
    }

    private HttpClientConnectionManager connections() {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(SILENCE)
                        .setSocketTimeout(SILENCE)
                        .build())
                .build();
    }
}
