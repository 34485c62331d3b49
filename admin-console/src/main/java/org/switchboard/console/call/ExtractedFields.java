package org.switchboard.console.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.switchboard.spi.voice.Json;

/** What an agent was told to find out in a call, by name. */
final class ExtractedFields {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExtractedFields() {}

    /** Names in words ("party_size" is "Party size"), values as text; structures stay JSON. */
    static Map<String, String> of(Json fields) {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            JsonNode object = MAPPER.readTree(fields.text());
            object.properties().forEach(field -> found.put(words(field.getKey()), text(field.getValue())));
        } catch (JsonProcessingException notJson) {
            return Map.of();
        }
        return found;
    }

    private static String words(String key) {
        String words = key.replace('_', ' ').strip();
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "–";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
