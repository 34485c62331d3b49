package org.switchboard.core.call.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Comparator;
import org.switchboard.spi.voice.Json;

/**
 * Orders JSON by how much it says. The database gives {@code jsonb} back in a spelling of its own, with more spaces and
 * another order of members; compared by their texts, a stored value could look fuller than a fuller one just told.
 */
final class JsonOrder implements Comparator<Json> {
    private static final ObjectMapper ONE_SPELLING = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final Comparator<String> LONGER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    @Override
    public int compare(Json one, Json other) {
        if (one.equals(other)) {
            return 0;
        }
        int byContent = LONGER.compare(spelled(one), spelled(other));
        return byContent != 0 ? byContent : LONGER.compare(one.text(), other.text());
    }

    /** The same text for the same content, however it was written. */
    static String spelled(Json json) {
        try {
            return ONE_SPELLING.writeValueAsString(ONE_SPELLING.readValue(json.text(), Object.class));
        } catch (JsonProcessingException e) {
            return json.text();
        }
    }
}
