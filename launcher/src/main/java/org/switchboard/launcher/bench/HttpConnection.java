package org.switchboard.launcher.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One kept HTTP/1.1 connection that posts, one request after the other. */
final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI base;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    HttpConnection(URI base, String path) throws IOException {
        this.base = base;
        head = head(base, path);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Posts and reads the answer to its end; its status. */
    int post(String header, byte[] body) throws IOException {
        out.write(request(head, header, body));
        return answer();
    }

    /** A whole request for {@link ManyConnections}. */
    static byte[] request(URI base, String path, String header, byte[] body) {
        return request(head(base, path), header, body);
    }

    private static byte[] request(String head, String header, byte[] body) {
        byte[] start = (head + header + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private static String head(URI base, String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nContent-Type: application/json\r\n";
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (line.equalsIgnoreCase("connection: close")) {
                last = true;
            } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
                throw new IOException("an answer without a length (status " + status + ")");
            }
        }
        in.skipNBytes(length);
        if (last) {
            // Servers do that after some hundred requests.
            socket.close();
            connect();
        }
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
