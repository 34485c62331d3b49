package org.switchboard.retell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Webhooks.Routing;

/**
 * Reads the few routing keys of a delivery from a stream of tokens: it runs on bytes from anybody, and a tree of two
 * megabytes would be a gift to them. The order of the members doesn't matter; of a repeated member the last counts, as
 * in the tree that is read after verification.
 */
final class WebhookRouting {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST_EVENT = 100;

    private String event;
    private String timestamp;
    private String destination;
    private CallKeys call = CallKeys.NONE;
    private boolean ringing;

    private WebhookRouting() {}

    static Optional<Routing> of(byte[] body) {
        try (JsonParser json = JSON.createParser(body)) {
            WebhookRouting routing = new WebhookRouting();
            return json.nextToken() == JsonToken.START_OBJECT && routing.readAll(json)
                    ? routing.result(body)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether the object was read to its end and nothing follows it. */
    private boolean readAll(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member(name, json);
        }
        return json.nextToken() == null;
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "event" -> event = scalar(json);
            case "event_timestamp" -> timestamp = scalar(json);
            case "transfer_destination" -> destination = destination(json);
            case "call", "call_inbound" -> {
                call = CallKeys.read(json);
                ringing = name.equals("call_inbound");
            }
            default -> json.skipChildren();
        }
    }

    private Optional<Routing> result(byte[] body) {
        if (event == null || event.isBlank() || event.length() > LONGEST_EVENT) {
            return Optional.empty();
        }
        Optional<String> key = DeduplicationKey.of(event, call, timestamp, destination);
        return Optional.of(new Routing(
                event,
                call.agent().map(ProviderAgentId::new),
                call.id().map(ProviderCallId::new),
                ringing ? call.to() : call.ourNumber(),
                key.orElseGet(() -> DeduplicationKey.ofBody(event, body))));
    }

    // An object with a number, or the number itself.
    private static String destination(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return scalar(json);
        }
        String found = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = json.currentName().equals("number");
            json.nextToken();
            String value = scalar(json);
            found = wanted ? value : found;
        }
        return found;
    }

    /** The text of a string or number; null for anything else, which is skipped. */
    static String scalar(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        json.skipChildren();
        return token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT ? json.getText() : null;
    }
}
