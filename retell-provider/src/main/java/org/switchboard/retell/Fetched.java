package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import org.switchboard.spi.voice.Json;

/**
 * An answer of Retell.
 *
 * @param value as the wire record
 * @param source as it came
 */
record Fetched<T>(T value, JsonNode source) {

    Json raw() {
        return new Json(source.toString());
    }
}
