package org.switchboard.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;

/** What an endpoint answers; a null body sends none. */
public record Answer(int status, JsonNode body) {
    /** 200 with a body. */
    public static Answer ok(JsonNode body) {
        return new Answer(200, body);
    }

    /** 201 with a body. */
    public static Answer created(JsonNode body) {
        return new Answer(201, body);
    }

    /** 204 without a body. */
    public static Answer noContent() {
        return new Answer(204, null);
    }
}
