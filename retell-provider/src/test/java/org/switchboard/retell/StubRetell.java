package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that reads requests and answers with what the test queued, bytes and faults alike. */
final class StubRetell implements AutoCloseable {
    /** What to do with a connection once its request is read. */
    @FunctionalInterface
    interface Behaviour {
        void on(Socket connection) throws IOException, InterruptedException;
    }

    /** A request as it came. */
    record Request(String method, String path, Map<String, String> headers, String body) {
        JsonNode json() {
            return Fixtures.tree(body.getBytes(StandardCharsets.UTF_8));
        }

        String line() {
            return method + " " + path;
        }
    }

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Behaviour> behaviours = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    StubRetell() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    List<Request> requests() {
        return requests;
    }

    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    StubRetell answer(int status, String body, String... headers) {
        return behave(answering(status, body, headers));
    }

    synchronized StubRetell behave(Behaviour behaviour) {
        behaviours.add(behaviour);
        return this;
    }

    static Behaviour answering(int status, String body, String... headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        String head = "HTTP/1.1 " + status + " Stub\r\nContent-Length: " + bytes.length + "\r\n" + more + "\r\n";
        return connection -> {
            connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().write(bytes);
            connection.getOutputStream().flush();
        };
    }

    /** A TCP reset, as when the other machine goes away. */
    static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    /** The headers in time and then nothing. */
    static void stallInBody(Socket connection) throws IOException, InterruptedException {
        String head = "HTTP/1.1 200 Stub\r\nContent-Length: 100\r\n\r\n{";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
        stall(connection);
    }

    /** Nothing, until the test is over. */
    static void stall(Socket connection) throws InterruptedException {
        Thread.sleep(60_000);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                requests.add(request);
                next().on(connection);
            }
        } catch (IOException e) {
            // The client went away, or we did: both are what tests ask for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Behaviour next() {
        Behaviour behaviour = behaviours.poll();
        return behaviour == null ? answering(599, "the stub has no answer left") : behaviour;
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] words = first.split(" ");
        return new Request(words[0], words[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
