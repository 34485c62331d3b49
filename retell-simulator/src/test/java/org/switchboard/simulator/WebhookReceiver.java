package org.switchboard.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Takes webhooks on a free loopback port and remembers them. */
public final class WebhookReceiver implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Received> all = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<Received, Integer> status = received -> 204;
    private volatile String answer = "";

    public WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    /** One request as it arrived. */
    public record Received(String path, String body, JsonNode json, String signature, String contentType) {
        public String event() {
            return json.path("event").asText();
        }

        public JsonNode call() {
            return json.path("call");
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Received> all() {
        return all;
    }

    public List<String> events() {
        return all.stream().map(Received::event).toList();
    }

    public Received only(String event) {
        return all.stream().filter(it -> it.event().equals(event)).findFirst().orElseThrow();
    }

    public void answerWith(Function<Received, Integer> statusOf) {
        status = statusOf;
    }

    public void answerWith(String json) {
        status = received -> 200;
        answer = json.replace('\'', '"');
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        var received = new Received(
                exchange.getRequestURI().toString(),
                new String(bytes, UTF_8),
                MAPPER.readTree(bytes),
                headers.getFirst("X-Retell-Signature"),
                headers.getFirst("Content-Type"));
        all.add(received);
        int code = status.apply(received);
        byte[] body = answer.getBytes(UTF_8);
        exchange.sendResponseHeaders(code, code == 204 || body.length == 0 ? -1 : body.length);
        if (code != 204 && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
