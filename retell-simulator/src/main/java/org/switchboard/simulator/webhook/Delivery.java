package org.switchboard.simulator.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One webhook on its way.
 *
 * @param body JSON; a retry sends the same
 * @param timestamp event_timestamp in epoch milliseconds
 */
public record Delivery(
        String apiKey, String event, String callId, URI url, String body, long timestamp, Duration timeout) {
    /** The bytes that are sent and signed. */
    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
