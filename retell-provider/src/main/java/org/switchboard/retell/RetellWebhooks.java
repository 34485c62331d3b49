package org.switchboard.retell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.Webhooks;

/** Retell's webhooks: call events and the ringing of a number. */
final class RetellWebhooks implements Webhooks {
    private static final String HEADER = "x-retell-signature";

    @Override
    public Optional<Routing> route(byte[] body) {
        return WebhookRouting.of(body);
    }

    @Override
    public boolean verify(
            byte[] body, Map<String, List<String>> headers, Map<String, String> credentials, Instant now) {
        List<String> values = headers.getOrDefault(HEADER, List.of());
        String key = credentials.getOrDefault(RetellProvider.API_KEY, "");
        return values.size() == 1
                && !key.isEmpty()
                && Signature.parse(values.get(0))
                        .filter(signature -> signature.isFresh(now))
                        .filter(signature -> signature.matches(body, key))
                        .isPresent();
    }

    @Override
    public VoiceEvent parse(byte[] body) {
        return WebhookEvents.parse(body);
    }
}
