package org.switchboard.spi.voice.kit;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.Webhooks;

final class FakeWebhooks implements Webhooks {
    private static final long TOLERANCE_MILLIS = 300_000;
    private static final Map<String, VoiceEvent.Kind> KINDS = Map.of(
            "call_started", VoiceEvent.Kind.STARTED,
            "call_ended", VoiceEvent.Kind.ENDED,
            "call_analyzed", VoiceEvent.Kind.ANALYZED);

    @Override
    public Optional<Routing> route(byte[] body) {
        return FlatJson.read(body).filter(facts -> facts.containsKey("event")).flatMap(FakeWebhooks::routing);
    }

    private static Optional<Routing> routing(Map<String, String> facts) {
        try {
            String event = facts.get("event");
            return Optional.of(new Routing(
                    event,
                    Optional.ofNullable(facts.get("agent")).map(ProviderAgentId::new),
                    Optional.ofNullable(facts.get("call")).map(ProviderCallId::new),
                    Optional.empty(),
                    event + ":" + facts.get("call") + ":" + facts.get("at")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean verify(
            byte[] body, Map<String, List<String>> headers, Map<String, String> credentials, Instant now) {
        List<String> values = headers.getOrDefault(FakeSignature.HEADER, List.of());
        String key = credentials.getOrDefault(FakeVoiceProvider.API_KEY, "");
        if (values.size() != 1 || key.isEmpty()) {
            return false;
        }
        Matcher form = FakeSignature.FORM.matcher(values.get(0));
        return form.matches()
                && Math.abs(now.toEpochMilli() - Long.parseLong(form.group(1))) <= TOLERANCE_MILLIS
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(form.group(2)), FakeSignature.digest(body, form.group(1), key));
    }

    @Override
    public VoiceEvent parse(byte[] body) {
        Map<String, String> facts = FlatJson.read(body).orElseThrow(FakeWebhooks::unreadable);
        String name = Optional.ofNullable(facts.get("event")).orElseThrow(FakeWebhooks::unreadable);
        try {
            Optional<Instant> at = Optional.ofNullable(facts.get("at")).map(Instant::parse);
            VoiceEvent.Kind kind = KINDS.get(name);
            return kind == null
                    ? new VoiceEvent.Unknown(name, at)
                    : new VoiceEvent.CallReported(name, at, kind, FakeFacts.snapshot(facts), Map.of());
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw unreadable();
        }
    }

    private static VoiceException unreadable() {
        return new VoiceException(VoiceException.Code.PROTOCOL, "The webhook can't be read.");
    }
}
