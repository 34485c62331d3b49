package org.switchboard.api.request;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may not be longer than so many bytes. */
public final class LimitedStream extends FilterInputStream {
    private static final long MOST_DISCARDED = 16L * 1024 * 1024;

    private long left;

    /** Reading more than {@code limit} bytes of it is refused with 413. */
    public LimitedStream(InputStream body, long limit) {
        super(body);
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : counted(read, read);
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        counted(skipped, 0);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(long bytes, int result) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw tooLarge(in);
        }
        return result;
    }

    /** Refuses a body, after the rest of it: a client that is still sending may not see the answer, or wait for long. */
    public static ClientErrorException tooLarge(InputStream rest) throws IOException {
        discard(rest);
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** Reads what is still coming, within reason. */
    static void discard(InputStream rest) throws IOException {
        byte[] discarded = new byte[8192];
        long left = MOST_DISCARDED;
        for (int read = 0; read >= 0 && left > 0; left -= read) {
            read = rest.read(discarded);
        }
    }
}
