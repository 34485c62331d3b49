package org.switchboard.retell;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.switchboard.spi.voice.kit.SignedDelivery;

/** Receives webhooks over HTTP and keeps them as they came. */
final class WebhookInbox implements AutoCloseable {
    private final HttpServer server;
    private final List<SignedDelivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile byte[] answer = {};

    WebhookInbox() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Map<String, List<String>> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(e -> e.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
            deliveries.add(new SignedDelivery(body, headers));
            byte[] reply = answer;
            exchange.sendResponseHeaders(reply.length == 0 ? 204 : 200, reply.length == 0 ? -1 : reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
    }

    /** Answers with these bytes from now on. */
    void answer(byte[] body) {
        answer = body.clone();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
    }

    List<SignedDelivery> deliveries() {
        return deliveries;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
