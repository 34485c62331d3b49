package org.switchboard.spi.voice.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.switchboard.spi.PublicWeb;

/** The web of tests: one place on this machine, or nothing. Follows no redirects: the host's real one is tested with the host. */
record KitWeb(Optional<URI> place) implements PublicWeb {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Override
    public Answer get(URI address, Map<String, String> headers) throws IOException {
        if (place.filter(allowed -> isAt(allowed, address)).isEmpty()) {
            throw new NotPublicException();
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        headers.forEach(request::header);
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            Map<String, String> all = new TreeMap<>();
            answer.headers().map().forEach((name, values) -> all.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            return new Answer(answer.statusCode(), all, answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static boolean isAt(URI allowed, URI address) {
        return allowed.getScheme().equals(address.getScheme())
                && allowed.getHost().equals(address.getHost())
                && allowed.getPort() == address.getPort();
    }
}
