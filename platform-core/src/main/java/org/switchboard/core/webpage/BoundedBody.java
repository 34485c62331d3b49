package org.switchboard.core.webpage;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/** A body that ends with an error when it is too large or takes too long; closing it cuts its connection, without reading the rest. */
final class BoundedBody extends FilterInputStream {
    /** More than ten hours of what a telephone can carry. */
    static final long LARGEST = 1L << 30;

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final HttpGet request;
    private final CloseableHttpClient client;
    private final long begun = System.nanoTime();
    private long left = LARGEST;

    BoundedBody(InputStream body, HttpGet request, CloseableHttpClient client) {
        super(body);
        this.request = request;
        this.client = client;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new IOException("the body took too long");
        }
        int count = super.read(buffer, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new IOException("the body is too large");
        }
        return count;
    }

    @Override
    public void close() {
        request.cancel();
        client.close(CloseMode.IMMEDIATE);
    }
}
