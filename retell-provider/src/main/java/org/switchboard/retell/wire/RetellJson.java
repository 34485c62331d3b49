package org.switchboard.retell.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads and writes the records of this package. Decimals stay exact, more after the value is an error. */
public final class RetellJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RetellJson() {}

    /** The JSON value in the bytes; a missing node when they are empty. */
    public static JsonNode tree(byte[] json) throws IOException {
        return numbersChecked(() -> MAPPER.readTree(json));
    }

    /** The record of a JSON object. */
    public static <T> T read(JsonNode node, Class<T> shape) throws IOException {
        return numbersChecked(() -> MAPPER.treeToValue(node, shape));
    }

    /** The record as UTF-8 bytes. */
    public static byte[] write(Object shape) {
        try {
            return MAPPER.writeValueAsBytes(shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of this package can always be written", e);
        }
    }

    // Jackson lets an exponent that doesn't fit into an int escape as a NumberFormatException.
    private static <T> T numbersChecked(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (NumberFormatException e) {
            throw new IOException("a number that can't be read", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
