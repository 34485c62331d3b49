package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.switchboard.retell.wire.RetellJson;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Sends requests with one account's key and turns everything that goes wrong into {@link VoiceException}s. */
final class RetellHttp {
    private final HttpSender sender;
    private final String base;
    private final String apiKey;
    private final Clock clock;

    RetellHttp(HttpSender sender, URI base, String apiKey, Clock clock) {
        if (base.getHost() == null || !base.getScheme().matches("https?")) {
            throw new IllegalArgumentException("the setting base-url must be an http or https address");
        }
        this.sender = sender;
        this.base = base.toString().replaceAll("/+$", "");
        this.apiKey = apiKey;
        this.clock = clock;
    }

    Timeouts timeouts() {
        return sender.timeouts();
    }

    /** Sends and reads the answer's JSON. */
    JsonNode fetch(RetellRequest request) {
        return tree(exchange(request).body(), request);
    }

    /** Sends and reads the answer as a wire record. */
    <T> Fetched<T> fetch(RetellRequest request, Class<T> shape) {
        return read(fetch(request), shape, request.changing());
    }

    /** Sends; the answer's body doesn't matter. */
    void send(RetellRequest request) {
        exchange(request);
    }

    static <T> Fetched<T> read(JsonNode node, Class<T> shape, boolean changed) {
        try {
            if (node.isObject()) {
                return new Fetched<>(RetellJson.read(node, shape), node);
            }
        } catch (IOException e) {
            throw unreadable(changed, e);
        }
        throw unreadable(changed, null);
    }

    private HttpResponse<byte[]> exchange(RetellRequest request) {
        HttpResponse<byte[]> answer = deliver(request);
        if (answer.statusCode() / 100 != 2) {
            throw Refusal.of(
                    answer.statusCode(),
                    message(answer.body()),
                    request.subject(),
                    request.changing(),
                    RetryAfter.of(answer.headers(), clock));
        }
        return answer;
    }

    private HttpResponse<byte[]> deliver(RetellRequest request) {
        try {
            return sender.send(
                    http(request),
                    BodyHandlers.ofByteArray(),
                    request.timeout().orElse(timeouts().request()));
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException e) {
            throw failure(Code.UNAVAILABLE, "Retell can't be reached.", false, e);
        } catch (HttpTimeoutException | InterruptedIOException e) {
            throw failure(Code.TIMEOUT, "Retell didn't answer in time.", request.changing(), e);
        } catch (IOException e) {
            throw failure(Code.UNAVAILABLE, "The connection to Retell broke.", request.changing(), e);
        }
    }

    private HttpRequest http(RetellRequest request) {
        return HttpRequest.newBuilder(URI.create(base + request.path()))
                .header("Authorization", "Bearer " + apiKey)
                .header("Accept", "application/json")
                .header("Content-Type", request.contentType())
                .header("User-Agent", "Switchboard")
                .method(
                        request.method(),
                        request.body()
                                .map(body -> BodyPublishers.ofByteArray(RetellRequest.bytes(body)))
                                .orElseGet(BodyPublishers::noBody))
                .build();
    }

    private static JsonNode tree(byte[] body, RetellRequest request) {
        try {
            return RetellJson.tree(body);
        } catch (IOException e) {
            throw unreadable(request.changing(), e);
        }
    }

    private static String message(byte[] body) {
        try {
            return RetellJson.tree(body).path("message").asText("");
        } catch (IOException e) {
            return "";
        }
    }

    private static VoiceException unreadable(boolean changed, IOException cause) {
        return failure(Code.PROTOCOL, "Retell answered something that can't be understood.", changed, cause);
    }

    private static VoiceException failure(Code code, String message, boolean outcomeUnknown, IOException cause) {
        return new VoiceException(code, message, outcomeUnknown, Optional.empty(), Optional.empty(), cause);
    }
}
