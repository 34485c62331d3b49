package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.switchboard.retell.wire.CallPatch;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.CallUpdates;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Retell replaces the metadata as a whole, so what is there is read before it is written. */
final class RetellCallUpdates implements CallUpdates {
    private final CallClient client;

    RetellCallUpdates(CallClient client) {
        this.client = client;
    }

    @Override
    public CallSnapshot update(ProviderCallId id, Change change) {
        if (change.metadata().containsKey(CallMapper.REFERENCE)) {
            throw reserved();
        }
        JsonNode metadata = change.metadata().isEmpty() ? null : merged(id, change);
        String storage = change.storage().map(RetellCallUpdates::word).orElse(null);
        return CallMapper.snapshot(client.update(id.value(), new CallPatch(metadata, storage)));
    }

    private JsonNode merged(ProviderCallId id, Change change) {
        JsonNode before = client.get(id.value()).value().metadata();
        ObjectNode after =
                before instanceof ObjectNode known ? known.deepCopy() : JsonNodeFactory.instance.objectNode();
        change.metadata().forEach(after::put);
        return after;
    }

    private static String word(Storage storage) {
        return switch (storage) {
            case EVERYTHING -> "everything";
            case WITHOUT_PERSONAL_DATA -> "everything_except_pii";
            case BASICS_ONLY -> "basic_attributes_only";
        };
    }

    private static VoiceException reserved() {
        return new VoiceException(
                Code.INVALID_REQUEST,
                "The name " + CallMapper.REFERENCE + " is taken: it holds our id of the call. Choose another.",
                false,
                Optional.of("metadata"),
                Optional.empty(),
                null);
    }
}
