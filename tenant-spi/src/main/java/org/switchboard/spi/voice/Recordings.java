package org.switchboard.spi.voice;

import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;

/** Reads recordings. */
public non-sealed interface Recordings extends Capability {

    /**
     * Opens a recording, for the caller to close. Read-only.
     *
     * @param location {@link CallSnapshot#recording()} of a call of this account
     * @param range HTTP Range header to pass on, e.g. {@code bytes=0-1023}
     * @throws VoiceException {@code NOT_FOUND} also when {@code location} isn't the provider's
     */
    Recording open(URI location, Optional<String> range);

    /**
     * An open recording.
     *
     * @param content the whole or the range
     * @param mediaType e.g. {@code audio/wav}
     * @param length bytes in {@code content}; negative when unknown
     * @param contentRange Content-Range header of a part
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
