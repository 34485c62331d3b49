package org.switchboard.api.webhook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.api.problem.ServletProblems;
import org.switchboard.api.request.AnswerHeaders;
import org.switchboard.api.request.LimitedStream;
import org.switchboard.api.request.RequestId;
import org.switchboard.api.webhook.door.WebhookDoor;
import org.switchboard.core.LogContext;
import org.switchboard.core.webhook.AnswerRinging;
import org.switchboard.core.webhook.ReceiveWebhook;

/**
 * Where providers post; {@link WebhookResource} describes it. A servlet, because JAX-RS costs several times what a delivery does
 * (docs/decisions/0023).
 */
@WebServlet(
        name = WebhookDoor.SERVLET,
        urlPatterns = {WebhookServlet.ADDRESS + "/*", WebhookServlet.ALIAS + "/*"})
public class WebhookServlet extends HttpServlet {
    static final String ADDRESS = "/api/webhooks";
    static final String ALIAS = "/api/retell/webhook";

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_BYTES_OF_A_RING = 64 * 1024;
    private static final String RING = "inbound";

    @Inject
    private transient ReceiveWebhook receiveWebhook;

    @Inject
    private transient AnswerRinging answerRinging;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String requestId = RequestId.of(request.getHeader(RequestId.HEADER));
        AnswerHeaders.set(response, requestId);
        try {
            serve(request, response);
        } catch (RuntimeException e) {
            // Not before: to name a thread for each delivery costs more than to verify its signature.
            LogContext log = LogContext.begin("request=" + requestId);
            try {
                ServletProblems.answer(response, e, requestId);
            } finally {
                log.end();
            }
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> path = path(request);
        if (path.isEmpty() || path.size() > 2) {
            throw new NotFoundException();
        }
        if (!request.getMethod().equals("POST")) {
            throw new NotAllowedException("POST");
        }
        if (!isJson(request)) {
            throw new NotSupportedException();
        }
        if (path.size() == 2 && path.get(1).equals(RING)) {
            byte[] body = body(request, MOST_BYTES_OF_A_RING);
            write(response, answerRinging.answer(path.get(0), body, headers(request)));
        } else {
            receive(path, request, response);
        }
    }

    private void receive(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = body(request, MOST_BYTES);
        Optional<String> token = path.stream().skip(1).findFirst();
        receiveWebhook.receive(path.get(0), token, body, headers(request), request.getRemoteAddr());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Provider, and token or {@link #RING}; anything else is no address. */
    private static List<String> path(HttpServletRequest request) {
        String provider = request.getServletPath().equals(ALIAS) ? "retell/" : "";
        String below = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        return Stream.of((provider + below).split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    // Those who say nothing about it may send JSON too.
    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || type.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static byte[] body(HttpServletRequest request, int limit) throws IOException {
        long length = request.getContentLengthLong();
        if (length > limit) {
            throw LimitedStream.tooLarge(request.getInputStream());
        }
        LimitedStream body = new LimitedStream(request.getInputStream(), limit);
        return length < 0 ? body.readAllBytes() : body.readNBytes((int) length);
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static void write(HttpServletResponse response, byte[] json) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
