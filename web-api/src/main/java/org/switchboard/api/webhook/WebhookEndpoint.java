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
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.nio.NIOTransport;
import org.glassfish.grizzly.nio.SelectorHandler;
import org.switchboard.api.problem.PlainProblems;
import org.switchboard.api.request.AnswerHeaders;
import org.switchboard.api.request.LimitedStream;
import org.switchboard.api.request.RequestId;
import org.switchboard.api.request.UnreadBody;
import org.switchboard.core.LogContext;
import org.switchboard.core.webhook.AnswerRinging;
import org.switchboard.core.webhook.ReceiveWebhook;
import org.switchboard.core.webhook.WebhookInbox;

/**
 * Stands before the servlets of one of the server's ports, takes what providers post, and gives them all else. {@link WebhookResource}
 * describes what is served. No servlet, because the server's way to one costs more than the delivery, and nobody waits here: when a
 * delivery is stored, the thread that has read it answers (docs/decisions/0043, 0044).
 */
final class WebhookEndpoint extends HttpHandler {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_BYTES_OF_A_RING = 64 * 1024;
    private static final String RING = "inbound";
    private static final byte[] NOTHING = {};
    private static final ThreadLocal<Boolean> TOGETHER = ThreadLocal.withInitial(() -> false);

    private final HttpHandler servlets;
    private final ReceiveWebhook receive;
    private final WebhookInbox inbox;
    private final AnswerRinging ringing;
    // The server's own threads know nothing of the application: its names, its classes.
    private final Consumer<Runnable> inApplication;

    WebhookEndpoint(
            HttpHandler servlets,
            ReceiveWebhook receive,
            WebhookInbox inbox,
            AnswerRinging ringing,
            ContextService contexts) {
        super("webhooks");
        this.servlets = servlets;
        this.receive = receive;
        this.inbox = inbox;
        this.ringing = ringing;
        this.inApplication = contexts.contextualConsumer(Runnable::run);
        setAllowEncodedSlash(servlets.isAllowEncodedSlash());
        setAllowCustomStatusMessage(servlets.isAllowCustomStatusMessage());
        setRequestURIEncoding(servlets.getRequestURIEncoding());
        setDecodeUrl(false);
    }

    /**
     * Deliveries that are here to their end stay with the thread that has read them, which saves waking another one; no thread that reads
     * for everybody waits for a client or the database.
     */
    @Override
    public RequestExecutorProvider getRequestExecutorProvider() {
        return request -> OnReadingThread.isCurrent() && !isWholeDelivery(request) ? workers(request) : null;
    }

    private static boolean isWholeDelivery(Request request) {
        long length = request.getContentLengthLong();
        return isDelivery(request)
                && request.getProtocol() == Protocol.HTTP_1_1
                && length >= 0
                && length <= request.getInputBuffer().available()
                && !request.getRequestURI().endsWith("/" + RING);
    }

    private static Executor workers(Request request) {
        return request.getContext().getConnection().getTransport().getWorkerThreadPool();
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (isDelivery(request)) {
            take(request, response);
        } else {
            servlets.service(request, response);
        }
        UnreadBody.discard(request, response);
    }

    private static boolean isDelivery(Request request) {
        return isBelow(request, WebhookResource.ADDRESS) || isBelow(request, WebhookResource.ALIAS);
    }

    private static boolean isBelow(Request request, String address) {
        DataChunk path = request.getRequest().getRequestURIRef().getRequestURIBC();
        return path.startsWith(address, 0)
                && (path.getLength() == address.length() || path.startsWith("/", address.length()));
    }

    private void take(Request request, Response response) {
        String requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        CompletionStage<byte[]> served = serve(request);
        if (served.toCompletableFuture().isDone()) {
            served.whenComplete((json, failure) -> answer(request, response, json, failure, requestId));
        } else {
            response.suspend();
            served.whenComplete((json, failure) -> onReadingThread(request, () -> {
                answer(request, response, json, failure, requestId);
                response.resume();
                return true;
            }));
        }
    }

    // Even when this is that thread, not before it has let go of the request: the server would use its parts for two.
    private static void onReadingThread(Request request, SelectorHandler.Task task) {
        NIOConnection connection = (NIOConnection) request.getContext().getConnection();
        NIOTransport transport = (NIOTransport) connection.getTransport();
        transport.getSelectorHandler().enque(connection.getSelectorRunner(), task, null);
    }

    // Who reads for everybody mustn't wait for who doesn't read.
    private static void answer(Request request, Response response, byte[] json, Throwable failure, String requestId) {
        try {
            if (!response.getNIOOutputStream().canWrite()) {
                request.getContext().getConnection().closeSilently();
            } else if (failure == null && json.length == 0) {
                // Without a body there is nothing to keep, frame or mistake for something else.
                response.setHeader(RequestId.HEADER, requestId);
                response.setStatus(204);
            } else if (failure != null) {
                AnswerHeaders.set(response::setHeader, requestId);
                refuse(response, failure instanceof CompletionException ? failure.getCause() : failure, requestId);
            } else {
                AnswerHeaders.set(response::setHeader, requestId);
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
            Map<String, List<String>> headers = headers(request);
            return CompletableFuture.supplyAsync(() -> ringing.answer(path.get(0), body, headers), mayWait(request));
        }
        byte[] body = body(request, MOST_BYTES);
        Map<String, List<String>> headers = headers(request);
        Optional<String> token = path.stream().skip(1).findFirst();
        String source = request.getRemoteAddr();
        if (OnReadingThread.isCurrent()) {
            readTogether(request);
        }
        return receive.receiveAtOnce(path.get(0), token, body, headers, source)
                .orElseGet(() -> CompletableFuture.supplyAsync(
                                () -> receive.receive(path.get(0), token, body, headers, source), mayWait(request))
                        .thenCompose(Function.identity()))
                .thenApply(stored -> NOTHING);
    }

    // All that was there to be read when this thread looked comes together.
    private void readTogether(Request request) {
        if (!TOGETHER.get()) {
            TOGETHER.set(true);
            inbox.beginReading();
            onReadingThread(request, () -> {
                TOGETHER.set(false);
                inbox.endReading();
                return true;
            });
        }
    }

    /** Who may wait for the database, within the application: this thread, unless it reads for everybody. */
    private Executor mayWait(Request request) {
        return OnReadingThread.isCurrent()
                ? work -> workers(request).execute(() -> inApplication.accept(work))
                : inApplication::accept;
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
