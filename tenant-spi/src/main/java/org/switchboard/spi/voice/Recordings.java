package org.switchboard.spi.voice;

import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads recordings from where the provider keeps them.
 *
 * @since 1
 */
public non-sealed interface Recordings extends Capability {

    /**
     * Opens a recording. May block. The caller closes the stream.
     *
     * @param location {@link CallSnapshot#recording()} of a call of this account
     * @param range value of an HTTP Range header, for instance {@code bytes=0-1023}, passed on as it is
     * @throws VoiceException {@code NOT_FOUND} when it is gone or {@code location} isn't one of the provider's
     */
    Recording open(URI location, Optional<String> range);

    /**
     * An open recording.
     *
     * @param content the bytes of the whole or of the range
     * @param mediaType for instance {@code audio/wav}
     * @param length bytes in {@code content}; negative when unknown
     * @param contentRange value of the Content-Range header when {@code content} is a part
     */
    record Recording(InputStream content, String mediaType, long length, Optional<String> contentRange)
            implements AutoCloseable {
        public Recording {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(mediaType, "mediaType");
            Objects.requireNonNull(contentRange, "contentRange");
        }

        @Override
        public void close() throws java.io.IOException {
            content.close();
        }
    }
}
