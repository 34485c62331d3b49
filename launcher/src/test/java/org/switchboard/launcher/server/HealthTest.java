package org.switchboard.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final String UP = "{\"status\":\"UP\",\"checks\":[{\"name\":\"switchboard\",\"status\":\"UP\"}]}";

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void is_ready_when_the_check_is_up_and_the_root_is_there() {
        answer("/health/ready", 200, UP);
        answer("/", 302, "");

        assertThat(isReady()).isTrue();
    }

    @Test
    void is_not_ready_before_the_application_is_deployed() {
        answer("/health/ready", 200, "{\"status\":\"UP\",\"checks\":[]}");
        answer("/", 302, "");

        assertThat(isReady()).isFalse();
    }

    @Test
    void is_not_ready_while_its_pages_are_missing() {
        answer("/health/ready", 200, UP);
        answer("/", 404, "");

        assertThat(isReady()).isFalse();
    }

    @Test
    void is_not_ready_when_a_check_is_down() {
        answer("/health/ready", 503, UP.replace("UP", "DOWN"));
        answer("/", 302, "");

        assertThat(isReady()).isFalse();
    }

    @Test
    void is_not_ready_when_something_else_answers() {
        answer("/health/ready", 200, "<html>");

        assertThat(isReady()).isFalse();
    }

    private boolean isReady() {
        return new Health(URI.create("http://127.0.0.1:" + server.getAddress().getPort())).isReady();
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
