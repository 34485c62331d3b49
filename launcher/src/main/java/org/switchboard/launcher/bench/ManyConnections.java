package org.switchboard.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Kept HTTP/1.1 connections, each of which posts its next request when it has the answer to its last. One thread serves all of
 * them, because a thread for each costs a good part of what the server does, on the same two cores.
 */
final class ManyConnections implements AutoCloseable {

    private static final int MOST_HEADER_BYTES = 4096;
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final byte[][] requests;
    private final long[] nanos;
    private final Selector selector = Selector.open();
    private int next;
    private int answered;

    /** What one connection is waiting for. */
    private static final class Exchange {
        private final ByteBuffer answer = ByteBuffer.allocate(MOST_HEADER_BYTES);
        private int number;
        private long begin;
    }

    private ManyConnections(URI base, byte[][] requests) throws IOException {
        this.server = new InetSocketAddress(base.getHost(), base.getPort());
        this.requests = requests;
        this.nanos = new long[requests.length];
    }

    /**
     * Posts all requests, each of which must be answered with 204.
     *
     * @param requests whole ones, head and body
     * @return how long each took, in nanoseconds and in no order
     */
    static long[] post(URI base, int connections, byte[][] requests) throws IOException {
        try (ManyConnections all = new ManyConnections(base, requests)) {
            for (int connection = 0; connection < connections; connection++) {
                all.connect(new Exchange());
            }
            while (all.answered < requests.length) {
                if (all.selector.select(all::receive, TIMEOUT_MILLIS) == 0) {
                    throw new IOException("no answer in " + TIMEOUT_MILLIS + " ms");
                }
            }
            return all.nanos;
        }
    }

    private void connect(Exchange exchange) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        send(channel.register(selector, SelectionKey.OP_READ, exchange));
    }

    private void send(SelectionKey connection) throws IOException {
        if (next == requests.length) {
            connection.channel().close();
            return;
        }
        Exchange exchange = (Exchange) connection.attachment();
        exchange.number = next++;
        exchange.answer.clear();
        exchange.begin = System.nanoTime();
        ByteBuffer request = ByteBuffer.wrap(requests[exchange.number]);
        while (request.hasRemaining()) {
            ((SocketChannel) connection.channel()).write(request);
        }
    }

    private void receive(SelectionKey connection) {
        Exchange exchange = (Exchange) connection.attachment();
        try {
            if (((SocketChannel) connection.channel()).read(exchange.answer) < 0) {
                throw new IOException("the server closed the connection");
            }
            if (isWhole(exchange.answer)) {
                nanos[exchange.number] = System.nanoTime() - exchange.begin;
                answered++;
                goOn(connection, head(exchange.answer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void goOn(SelectionKey connection, String head) throws IOException {
        if (!head.startsWith("http/1.1 204")) {
            throw new IOException(
                    "a webhook was answered with " + head.lines().findFirst().orElse("nothing"));
        }
        if (head.contains("connection: close")) {
            // Servers do that after some hundred requests.
            connection.channel().close();
            connect((Exchange) connection.attachment());
        } else {
            send(connection);
        }
    }

    private static boolean isWhole(ByteBuffer answer) {
        int from = answer.position() - END.length;
        for (int i = 0; i < END.length; i++) {
            if (from < 0 || answer.get(from + i) != END[i]) {
                return false;
            }
        }
        return true;
    }

    private static String head(ByteBuffer answer) {
        return StandardCharsets.ISO_8859_1
                .decode(answer.duplicate().flip())
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey connection : selector.keys()) {
            connection.channel().close();
        }
        selector.close();
    }
}
