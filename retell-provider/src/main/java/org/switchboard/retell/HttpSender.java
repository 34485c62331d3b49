package org.switchboard.retell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one JDK client that all accounts share: it holds no credentials, and each client of its own would cost a thread.
 * Redirects aren't followed, since they could lead anywhere. The JDK never repeats a POST, PATCH or DELETE by itself.
 */
final class HttpSender {
    private final Timeouts timeouts;
    private HttpClient client;

    HttpSender(Timeouts timeouts) {
        this.timeouts = timeouts;
    }

    Timeouts timeouts() {
        return timeouts;
    }

    /** Waits for the whole answer: the request's own time-out would end with the headers. */
    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler, Duration limit)
            throws IOException {
        CompletableFuture<HttpResponse<T>> answer = client().sendAsync(request, handler);
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + limit);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        }
    }

    // Made at first use: a client starts a thread, and a provider's constructor does nothing.
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(timeouts.connect())
                    .build();
        }
        return client;
    }
}
