package org.switchboard.retell;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.switchboard.spi.voice.Recordings;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/**
 * Reads recordings by the links that Retell gives out.
 *
 * <p>Retell doesn't document the hosts of its recordings, so any https address that leads to the public internet is
 * fetched, and anything at the host and port of the base URL. Everything else, redirects included, is answered with
 * {@code NOT_FOUND}: a link must not become a way into our own network. The links carry their own permission; the API key
 * is never sent along. The address is looked up once for the check and once for the request; the JDK's cache of look-ups
 * answers the second.
 */
final class RetellRecordings implements Recordings {
    private final HttpSender sender;
    private final URI base;

    RetellRecordings(HttpSender sender, URI base) {
        this.sender = sender;
        this.base = base;
    }

    @Override
    public Recording open(URI location, Optional<String> range) {
        if (!isAtBase(location) && !isPublic(location)) {
            throw gone();
        }
        HttpResponse<InputStream> answer = request(location, range);
        if (answer.statusCode() == 200 || answer.statusCode() == 206) {
            return recording(answer);
        }
        close(answer.body());
        throw switch (answer.statusCode()) {
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
                answer.statusCode() >= 500
                        ? new VoiceException(Code.UNAVAILABLE, "The recording can't be read now.")
                        : gone();
        };
    }

    private HttpResponse<InputStream> request(URI location, Optional<String> range) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(location);
            range.ifPresent(value -> request.header("Range", value));
            return sender.send(
                    request.build(),
                    BodyHandlers.ofInputStream(),
                    sender.timeouts().request());
        } catch (IllegalArgumentException e) {
            throw new VoiceException(Code.INVALID_REQUEST, "The part of the recording can't be understood.");
        } catch (HttpTimeoutException e) {
            throw failure(Code.TIMEOUT, e);
        } catch (IOException e) {
            throw failure(Code.UNAVAILABLE, e);
        }
    }

    private static Recording recording(HttpResponse<InputStream> answer) {
        return new Recording(
                answer.body(),
                answer.headers().firstValue("content-type").orElse("audio/wav"),
                answer.headers().firstValueAsLong("content-length").orElse(-1),
                answer.headers().firstValue("content-range"));
    }

    private boolean isAtBase(URI location) {
        return base.getScheme().equalsIgnoreCase(location.getScheme())
                && base.getHost().equalsIgnoreCase(location.getHost())
                && base.getPort() == location.getPort();
    }

    private static boolean isPublic(URI location) {
        return "https".equalsIgnoreCase(location.getScheme())
                && location.getHost() != null
                && location.getUserInfo() == null
                && PublicAddress.is(location.getHost());
    }

    private static void close(InputStream body) {
        try {
            body.close();
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
