package org.switchboard.core.webpage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on this machine. */
final class LocalSite implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<HttpExchange> visits = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** Answers a request. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    LocalSite(String address, int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        server.setExecutor(threads);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Everything that was asked for. */
    List<HttpExchange> visits() {
        return visits;
    }

    LocalSite answers(String path, Answer answer) {
        server.createContext(path, exchange -> {
            visits.add(exchange);
            try (exchange) {
                answer.to(exchange);
            }
        });
        return this;
    }

    LocalSite page(String path, String html) {
        return answers(
                path, exchange -> send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    LocalSite redirects(String path, String location) {
        return answers(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        if (type != null) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
