package org.switchboard.core.webpage;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;

/** Reads one page, following redirects. For one thread; any other may end it. */
final class PageVisit {
    private static final int REDIRECTS = 5;
    private static final Set<Integer> REDIRECT = Set.of(301, 302, 303, 307, 308);

    private final WebPageConfig config;
    private final CloseableHttpClient client;
    private volatile HttpGet request;
    private volatile boolean ended;

    PageVisit(WebPageConfig config, CloseableHttpClient client) {
        this.config = config;
        this.client = client;
    }

    /**
     * Returns the page behind the address. Blocks, for as long as the site likes to trickle: {@link #end} it.
     *
     * @throws DomainException INVALID_INPUT, PAGE_UNREADABLE or PAGE_UNREACHABLE at {@code url}
     */
    FetchedPage fetch(PageAddress start) {
        try (client) {
            PageAddress address = start;
            for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
                request = new HttpGet(address.uri());
                if (ended) {
                    break;
                }
                try {
                    ClassicHttpResponse response = client.executeOpen(host(address), request, null);
                    if (!REDIRECT.contains(response.getCode())) {
                        return PageAnswer.read(address.uri(), response);
                    }
                    address = address.redirected(location(response), config);
                } finally {
                    // Cuts the connection. Closing the response would first read all there is, perhaps for ever.
                    request.cancel();
                }
            }
            throw problem(ProblemCode.PAGE_UNREADABLE, "This page leads from one address to the next without end.");
        } catch (UnknownHostException e) {
            throw DomainException.invalid("url", PageAddress.NOT_PUBLIC);
        } catch (IOException e) {
            throw problem(
                    ProblemCode.PAGE_UNREACHABLE, "The web site can't be reached. Check the address, or try later.");
        }
    }

    /** Breaks off; the thread that fetches gets an error soon. */
    void end() {
        ended = true;
        HttpGet current = request;
        if (current != null) {
            current.cancel();
        }
        client.close(CloseMode.IMMEDIATE);
    }

    private static HttpHost host(PageAddress address) {
        return new HttpHost(
                address.uri().getScheme(),
                address.uri().getHost(),
                address.uri().getPort());
    }

    private static String location(ClassicHttpResponse response) {
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (location == null || location.getValue() == null) {
            throw problem(ProblemCode.PAGE_UNREADABLE, "This page leads on to another address, but doesn't say which.");
        }
        return location.getValue();
    }

    static DomainException problem(ProblemCode code, String message) {
        return DomainException.at(code, "url", message);
    }
}
