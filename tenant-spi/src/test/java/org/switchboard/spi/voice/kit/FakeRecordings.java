package org.switchboard.spi.voice.kit;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.spi.voice.Recordings;

/** Each recording is the same 44 bytes: the header of a WAV file without sound. */
final class FakeRecordings implements Recordings {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,6})-([0-9]{0,6})");
    private static final String HEADER = "RIFF$\0\0\0WAVEfmt \20\0\0\0\1\0\1\0@\37\0\0@\37\0\0\1\0\10\0data\0\0\0\0";
    private static final byte[] WAV = HEADER.getBytes(StandardCharsets.ISO_8859_1);

    private final FakeWorkspace workspace;

    FakeRecordings(FakeWorkspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Recording open(URI location, Optional<String> range) {
        return workspace.request(() -> {
            if (workspace.calls.values().stream()
                    .noneMatch(call -> location.toString().equals(call.get("recording")))) {
                throw FakeWorkspace.unknown("recording");
            }
            return range.map(RANGE::matcher)
                    .filter(Matcher::matches)
                    .flatMap(FakeRecordings::part)
                    .orElseGet(() -> recording(WAV, Optional.empty()));
        });
    }

    private static Optional<Recording> part(Matcher range) {
        int from = Integer.parseInt(range.group(1));
        int last = range.group(2).isEmpty() ? WAV.length - 1 : Integer.parseInt(range.group(2));
        int to = Math.min(last, WAV.length - 1);
        return from > to
                ? Optional.empty()
                : Optional.of(recording(
                        Arrays.copyOfRange(WAV, from, to + 1),
                        Optional.of("bytes " + from + "-" + to + "/" + WAV.length)));
    }

    private static Recording recording(byte[] bytes, Optional<String> contentRange) {
        return new Recording(new ByteArrayInputStream(bytes), "audio/wav", bytes.length, contentRange);
    }
}
