package org.switchboard.retell;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.switchboard.retell.wire.CallMetadata;
import org.switchboard.retell.wire.InboundDecision;
import org.switchboard.retell.wire.InboundReply;
import org.switchboard.retell.wire.RetellJson;
import org.switchboard.spi.voice.InboundAnswer;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceEvent;

/** Retell's webhooks: call events and the ringing of a number. */
final class RetellWebhooks implements InboundWebhooks {
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

    @Override
    public byte[] answer(InboundAnswer answer) {
        return RetellJson.write(new InboundReply(decision(answer)));
    }

    private static InboundDecision decision(InboundAnswer answer) {
        if (!(answer instanceof InboundAnswer.Take take)) {
            return new InboundDecision(true, null, null, null);
        }
        Map<String, String> more = new TreeMap<>(take.metadata());
        more.remove(CallMapper.REFERENCE);
        boolean bare = take.reference().isEmpty() && more.isEmpty();
        return new InboundDecision(
                null,
                take.agent().map(ProviderAgentId::value).orElse(null),
                take.variables().isEmpty() ? null : take.variables(),
                bare ? null : new CallMetadata(take.reference().orElse(null), more));
    }
}
