package org.switchboard.api.webhook;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.DataChunk;
import org.switchboard.api.problem.PlainProblems;
import org.switchboard.api.request.AnswerHeaders;
import org.switchboard.api.request.LimitedStream;
import org.switchboard.api.request.RequestId;
import org.switchboard.api.request.UnreadBody;
import org.switchboard.core.LogContext;
import org.switchboard.core.webhook.AnswerRinging;
import org.switchboard.core.webhook.ReceiveWebhook;

/**
 * Stands before the servlets of one of the server's ports, takes what providers post, and gives them all else. {@link WebhookResource}
 * describes what is served. No servlet, because the server's way to one costs more than the delivery, and nobody waits here: who
 * stores a delivery answers it, too (docs/decisions/0043).
 */
final class WebhookEndpoint extends HttpHandler {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_BYTES_OF_A_RING = 64 * 1024;
    private static final String RING = "inbound";
    private static final byte[] NOTHING = {};
    private static final List<String> ADDRESSES = List.of(WebhookResource.ADDRESS, WebhookResource.ALIAS);

    private final HttpHandler servlets;
    private final ReceiveWebhook receive;
    private final AnswerRinging ringing;
    // The server's own threads know nothing of the application: its names, its classes.
    private final Function<Request, CompletionStage<byte[]>> inApplication;

    WebhookEndpoint(HttpHandler servlets, ReceiveWebhook receive, AnswerRinging ringing, ContextService contexts) {
        super("webhooks");
        this.servlets = servlets;
        this.receive = receive;
        this.ringing = ringing;
        this.inApplication = contexts.contextualFunction(this::serve);
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (ADDRESSES.stream().anyMatch(address -> isBelow(request, address))) {
            take(request, response);
        } else {
            servlets.service(request, response);
        }
        UnreadBody.discard(request, response);
    }

    private static boolean isBelow(Request request, String address) {
        DataChunk path = request.getRequest().getRequestURIRef().getRequestURIBC();
        return path.startsWith(address, 0)
                && (path.getLength() == address.length() || path.startsWith("/", address.length()));
    }

    private void take(Request request, Response response) {
        String requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        AnswerHeaders.set(response::setHeader, requestId);
        CompletionStage<byte[]> served = inApplication.apply(request);
        if (served.toCompletableFuture().isDone()) {
            served.whenComplete((json, failure) -> answer(response, json, failure, requestId));
        } else {
            response.suspend();
            served.whenComplete((json, failure) -> answerLater(request, response, json, failure, requestId));
        }
    }

    // Here it is the writer of the inbox that answers, which mustn't wait for who doesn't read.
    private static void answerLater(
            Request request, Response response, byte[] json, Throwable failure, String requestId) {
        if (response.getNIOOutputStream().canWrite()) {
            answer(response, json, failure, requestId);
        } else {
            request.getContext().getConnection().closeSilently();
        }
        response.resume();
    }

    private static void answer(Response response, byte[] json, Throwable failure, String requestId) {
        try {
            if (failure != null) {
                refuse(response, failure instanceof CompletionException ? failure.getCause() : failure, requestId);
            } else if (json.length == 0) {
                response.setStatus(204);
            } else {
                response.setContentType("application/json");
                response.setContentLength(json.length);
                response.getOutputStream().write(json);
            }
        } catch (IOException e) {
            // Who asked is gone.
            response.setStatus(400);
        }
    }

    // Not before: to name a thread for each delivery costs more than to verify its signature.
    private static void refuse(Response response, Throwable failure, String requestId) throws IOException {
        LogContext log = LogContext.begin("request=" + requestId);
        try {
            PlainProblems.answer(response, failure, requestId);
        } finally {
            log.end();
        }
    }

    private CompletionStage<byte[]> serve(Request request) {
        try {
            return served(request);
        } catch (IOException e) {
            return CompletableFuture.failedStage(new BadRequestException(e));
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    private CompletionStage<byte[]> served(Request request) throws IOException {
        List<String> path = path(request);
        if (path.isEmpty() || path.size() > 2) {
            throw new NotFoundException();
        }
        if (!request.getMethod().getMethodString().equals("POST")) {
            throw new NotAllowedException("POST");
        }
        if (!isJson(request)) {
            throw new NotSupportedException();
        }
        if (path.size() == 2 && path.get(1).equals(RING)) {
            byte[] body = body(request, MOST_BYTES_OF_A_RING);
            return CompletableFuture.completedStage(ringing.answer(path.get(0), body, headers(request)));
        }
        byte[] body = body(request, MOST_BYTES);
        Optional<String> token = path.stream().skip(1).findFirst();
        return receive.receive(path.get(0), token, body, headers(request), request.getRemoteAddr())
                .thenApply(stored -> NOTHING);
    }

    /** Provider, and token or {@link #RING}; anything else is no address. */
    private static List<String> path(Request request) {
        String path = request.getRequestURI();
        String below = isBelow(request, WebhookResource.ALIAS)
                ? "retell" + path.substring(WebhookResource.ALIAS.length())
                : path.substring(WebhookResource.ADDRESS.length());
        return Stream.of(below.split("/")).filter(part -> !part.isEmpty()).toList();
    }

    // Those who say nothing about it may send JSON too.
    private static boolean isJson(Request request) {
        String type = request.getContentType();
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static byte[] body(Request request, int limit) throws IOException {
        long length = request.getContentLengthLong();
        InputStream all = request.getInputStream();
        if (length > limit) {
            throw LimitedStream.tooLarge(all);
        }
        LimitedStream body = new LimitedStream(all, limit);
        return length < 0 ? body.readAllBytes() : body.readNBytes((int) length);
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : request.getHeaderNames()) {
            List<String> values = new ArrayList<>();
            request.getHeaders(name).forEach(values::add);
            headers.put(name.toLowerCase(Locale.ROOT), values);
        }
        return headers;
    }
}
