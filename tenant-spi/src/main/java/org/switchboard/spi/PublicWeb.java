package org.switchboard.spi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads for a provider what it keeps at addresses that others tell, for instance recordings by their links. The host decides what
 * may be read: https on the public internet, and what the installation allows besides. What was checked is what is connected to.
 *
 * @since 1
 */
@DoNotImplement
public interface PublicWeb {

    /**
     * Asks by GET, without any credentials, and follows a few redirects, each of them checked like the first address. Blocks until
     * the answer begins; its body is read as it comes. The caller closes the answer.
     *
     * @param headers sent as they are
     * @throws NotPublicException when this address, or one it leads on to, may not be read
     * @throws IOException when it can't be reached or is too slow, also while the body is read; too large a body ends with one too
     */
    Answer get(URI address, Map<String, String> headers) throws IOException;

    /** The address may not be read. Whether there is anything at it isn't told. */
    final class NotPublicException extends IOException {
        private static final long serialVersionUID = 1L;

        public NotPublicException() {
            super("not a public address");
        }
    }

    /**
     * An answer.
     *
     * @param headers by lower-case name
     */
    record Answer(int status, Map<String, String> headers, InputStream body) implements AutoCloseable {
        public Answer {
            headers = Map.copyOf(headers);
            Objects.requireNonNull(body, "body");
        }

        /** A header by its lower-case name. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
