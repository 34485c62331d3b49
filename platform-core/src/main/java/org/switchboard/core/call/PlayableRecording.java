package org.switchboard.core.call;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.switchboard.spi.voice.Recordings.Recording;

/** An open recording as browsers get it; to be closed. */
public final class PlayableRecording implements AutoCloseable {
    private final Recording recording;
    private final String tag;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    PlayableRecording(Recording recording, String tag, Runnable onClose) {
        this.recording = recording;
        this.tag = tag;
        this.onClose = onClose;
    }

    /** Sound, or something that no browser shows: what comes from elsewhere must not become a page of ours. */
    public String mediaType() {
        String told = recording.mediaType().toLowerCase(Locale.ROOT);
        return told.startsWith("audio/") ? recording.mediaType() : "application/octet-stream";
    }

    /** Bytes that {@link #sendTo} sends; negative when unknown. */
    public long length() {
        return recording.length();
    }

    /** Value of Content-Range when this is a part. */
    public Optional<String> contentRange() {
        return recording.contentRange();
    }

    /** Changes when the recording does: an ETag with its quotes. */
    public String tag() {
        return tag;
    }

    /** Sends it as it comes. */
    public void sendTo(OutputStream output) throws IOException {
        recording.content().transferTo(output);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try {
                recording.close();
            } finally {
                onClose.run();
            }
        }
    }
}
