package org.switchboard.spi;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads addresses that a provider's answers tell, e.g. of recordings: public https, and what the installation allows
 * besides.
 *
 * @since 1
 */
@DoNotImplement
public interface PublicWeb {

    /**
     * Gets it without credentials. Redirects are followed and checked alike. Blocks until the answer begins; the caller
     * closes it.
     *
     * @param headers sent as they are
     * @throws NotPublicException when this address, or one it leads to, may not be read
     * @throws IOException when it can't be reached, is too slow or too large, also while the body is read
     */
    Answer get(URI address, Map<String, String> headers) throws IOException;

    /** The address may not be read. */
    final class NotPublicException extends IOException {
        private static final long serialVersionUID = 1L;

        public NotPublicException() {
            super("not a public address");
        }
    }

    /**
     * An answer; {@code headers} by lower-case name.
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
