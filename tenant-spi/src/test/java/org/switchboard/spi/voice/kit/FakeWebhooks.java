package org.switchboard.spi.voice.kit;

import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.switchboard.spi.voice.InboundAnswer;
import org.switchboard.spi.voice.InboundWebhooks;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceException;

final class FakeWebhooks implements InboundWebhooks {
    static final String INBOUND = "call_inbound";
    private static final long TOLERANCE_MILLIS = 300_000;
    private static final Map<String, VoiceEvent.Kind> KINDS = Map.of(
            "call_started", VoiceEvent.Kind.STARTED,
            "call_ended", VoiceEvent.Kind.ENDED,
            "call_analyzed", VoiceEvent.Kind.ANALYZED,
            "transcript_updated", VoiceEvent.Kind.TRANSCRIPT,
            "transfer_started", VoiceEvent.Kind.TRANSFER,
            "transfer_bridged", VoiceEvent.Kind.TRANSFER,
            "transfer_cancelled", VoiceEvent.Kind.TRANSFER,
            "transfer_ended", VoiceEvent.Kind.TRANSFER);

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
                    Optional.ofNullable(event.equals(INBOUND) ? facts.get("to") : null),
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
            if (name.equals(INBOUND)) {
                return new VoiceEvent.InboundRinging(
                        name,
                        at,
                        facts.get("from"),
                        facts.get("to"),
                        Optional.ofNullable(facts.get("agent")).map(ProviderAgentId::new),
                        Optional.ofNullable(facts.get("call")).map(ProviderCallId::new));
            }
            VoiceEvent.Kind kind = KINDS.get(name);
            return kind == null
                    ? new VoiceEvent.Unknown(name, at)
                    : new VoiceEvent.CallReported(name, at, kind, FakeFacts.snapshot(facts), details(facts));
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw unreadable();
        }
    }

    @Override
    public byte[] answer(InboundAnswer answer) {
        Map<String, String> members = new TreeMap<>();
        if (answer instanceof InboundAnswer.Take take) {
            take.agent().ifPresent(agent -> members.put("agent", agent.value()));
            take.reference().ifPresent(reference -> members.put("reference", reference));
            take.variables().forEach((name, value) -> members.put("variable_" + name, value));
            take.metadata().forEach((name, value) -> members.put("metadata_" + name, value));
        } else {
            members.put("reject", "true");
        }
        return FlatJson.write(members);
    }

    private static Map<String, String> details(Map<String, String> facts) {
        return Optional.ofNullable(facts.get("destination"))
                .map(number -> Map.of("destination", number))
                .orElse(Map.of());
    }

    private static VoiceException unreadable() {
        return new VoiceException(VoiceException.Code.PROTOCOL, "The webhook can't be read.");
    }
}
