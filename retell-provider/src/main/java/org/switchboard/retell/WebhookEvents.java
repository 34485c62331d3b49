package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.switchboard.retell.wire.CallObject;
import org.switchboard.retell.wire.RetellJson;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceEvent;
import org.switchboard.spi.voice.VoiceEvent.CallReported;
import org.switchboard.spi.voice.VoiceEvent.InboundRinging;
import org.switchboard.spi.voice.VoiceEvent.Kind;
import org.switchboard.spi.voice.VoiceEvent.Unknown;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Reads verified deliveries. */
final class WebhookEvents {
    private static final String TOOL_TRANSCRIPT = "transcript_with_tool_calls";
    private static final Map<String, Kind> KINDS = Map.of(
            "call_started", Kind.STARTED,
            "call_ended", Kind.ENDED,
            "call_analyzed", Kind.ANALYZED,
            "transcript_updated", Kind.TRANSCRIPT,
            "transfer_started", Kind.TRANSFER,
            "transfer_bridged", Kind.TRANSFER,
            "transfer_cancelled", Kind.TRANSFER,
            "transfer_ended", Kind.TRANSFER);

    private WebhookEvents() {}

    static VoiceEvent parse(byte[] body) {
        JsonNode tree = tree(body);
        String name = tree.path("event").asText("");
        if (!tree.isObject() || name.isBlank()) {
            throw unreadable(null);
        }
        Optional<Instant> at = Optional.of(tree.path("event_timestamp"))
                .filter(JsonNode::canConvertToLong)
                .map(node -> Instant.ofEpochMilli(node.longValue()));
        if (name.equals("call_inbound")) {
            return ringing(name, at, tree.path("call_inbound"));
        }
        Kind kind = KINDS.get(name);
        return kind == null ? new Unknown(name, at) : reported(name, at, kind, tree);
    }

    private static VoiceEvent reported(String name, Optional<Instant> at, Kind kind, JsonNode tree) {
        JsonNode call = withTranscript(tree.path("call"), tree.path(TOOL_TRANSCRIPT));
        Fetched<CallObject> fetched = RetellHttp.read(call, CallObject.class, false);
        boolean over = kind == Kind.ENDED || kind == Kind.ANALYZED;
        CallSnapshot snapshot = over ? CallMapper.finished(fetched) : CallMapper.snapshot(fetched);
        return new CallReported(name, at, kind, snapshot, kind == Kind.TRANSFER ? transfer(name, tree) : Map.of());
    }

    // Not documented for transcript_updated: whether the transcript is inside the call or beside it.
    private static JsonNode withTranscript(JsonNode call, JsonNode beside) {
        return call instanceof ObjectNode object
                        && beside.isArray()
                        && !object.path(TOOL_TRANSCRIPT).isArray()
                ? object.deepCopy().set(TOOL_TRANSCRIPT, beside)
                : call;
    }

    private static Map<String, String> transfer(String name, JsonNode tree) {
        String phase = name.substring("transfer_".length());
        JsonNode destination = tree.path("transfer_destination");
        String number = (destination.isObject() ? destination.path("number") : destination).asText("");
        return number.isEmpty() ? Map.of("phase", phase) : Map.of("phase", phase, "destination", number);
    }

    private static VoiceEvent ringing(String name, Optional<Instant> at, JsonNode call) {
        String from = call.path("from_number").asText("");
        String to = call.path("to_number").asText("");
        if (from.isEmpty() || to.isEmpty()) {
            throw unreadable(null);
        }
        return new InboundRinging(
                name,
                at,
                from,
                to,
                text(call, "agent_id").map(id -> Answers.id(id, ProviderAgentId::new)),
                text(call, "call_id").map(id -> Answers.id(id, ProviderCallId::new)));
    }

    private static Optional<String> text(JsonNode node, String member) {
        return Optional.ofNullable(node.path(member).textValue()).filter(value -> !value.isBlank());
    }

    private static JsonNode tree(byte[] body) {
        try {
            return RetellJson.tree(body);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static VoiceException unreadable(IOException cause) {
        return new VoiceException(
                Code.PROTOCOL, "The webhook can't be read.", false, Optional.empty(), Optional.empty(), cause);
    }
}
