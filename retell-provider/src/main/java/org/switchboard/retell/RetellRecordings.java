package org.switchboard.retell;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.switchboard.spi.PublicWeb;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/**
 * Reads recordings by the links that Retell gives out. Retell doesn't document their hosts, so any address is tried that the host
 * counts as public; everything else is answered with {@code NOT_FOUND}: a link must not become a way into our own network. The
 * links carry their own permission; the API key is never sent along.
 */
final class RetellRecordings implements Recordings {
    private final PublicWeb web;

    RetellRecordings(PublicWeb web) {
        this.web = web;
    }

    @Override
    public Recording open(URI location, Optional<String> range) {
        PublicWeb.Answer answer = request(location, range);
        if (answer.status() == 200 || answer.status() == 206) {
            return recording(answer);
        }
        close(answer);
        throw switch (answer.status()) {
            case 416 ->
                new VoiceException(
                        Code.INVALID_REQUEST,
                        "The recording has no such part.",
                        false,
                        Optional.of("range"),
                        Optional.empty(),
                        null);
            case 429 -> new VoiceException(Code.RATE_LIMITED, "The recording is asked for too often.");
            default ->
                answer.status() >= 500
                        ? new VoiceException(Code.UNAVAILABLE, "The recording can't be read now.")
                        : gone();
        };
    }

    private PublicWeb.Answer request(URI location, Optional<String> range) {
        try {
            return web.get(location, range.map(value -> Map.of("Range", value)).orElseGet(Map::of));
        } catch (PublicWeb.NotPublicException e) {
            throw gone();
        } catch (InterruptedIOException e) {
            throw failure(Code.TIMEOUT, e);
        } catch (IOException e) {
            throw failure(Code.UNAVAILABLE, e);
        }
    }

    private static Recording recording(PublicWeb.Answer answer) {
        return new Recording(
                answer.body(),
                answer.header("content-type").orElse("audio/wav"),
                answer.header("content-length").map(Long::parseLong).orElse(-1L),
                answer.header("content-range"));
    }

    private static void close(PublicWeb.Answer answer) {
        try {
            answer.close();
        } catch (IOException e) {
            // Nothing was wanted from it.
        }
    }

    private static VoiceException gone() {
        return new VoiceException(Code.NOT_FOUND, "The recording isn't there any more.");
    }

    private static VoiceException failure(Code code, IOException cause) {
        return new VoiceException(
                code, "The recording can't be read now.", false, Optional.empty(), Optional.empty(), cause);
    }
}
