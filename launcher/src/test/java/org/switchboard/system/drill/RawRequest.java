package org.switchboard.system.drill;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as no client would send it. */
final class RawRequest {
    private static final int PATIENCE_MILLIS = 30_000;

    private RawRequest() {}

    /** What came back; status 0: nothing but the end. */
    record Answer(int status, String text) {}

    /** Sends a request line without the protocol, and headers; reads until the server hangs up. */
    static Answer send(URI server, String line, String... headers) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = line + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(text.length() > 12 ? Integer.parseInt(text.substring(9, 12)) : 0, text);
        }
    }
}
