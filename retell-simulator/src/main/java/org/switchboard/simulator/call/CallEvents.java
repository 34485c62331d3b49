package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.webhook.Delivery;
import org.switchboard.simulator.webhook.WebhookSender;
import org.switchboard.simulator.workspace.Workspace;

/** Tells a workspace what happens to its calls. */
public final class CallEvents {
    private static final System.Logger LOG = System.getLogger(CallEvents.class.getName());
    private static final Set<String> DEFAULT_EVENTS = Set.of("call_started", "call_ended", "call_analyzed");

    private final SimulatedClock clock;
    private final WebhookSender sender;

    /** Sends through the given sender. */
    public CallEvents(SimulatedClock clock, WebhookSender sender) {
        this.clock = clock;
        this.sender = sender;
    }

    void emit(Workspace workspace, JsonNode agent, String event, ObjectNode call) {
        emit(workspace, agent, event, call, Map.of());
    }

    /** @param beside further keys that stand beside {@code call} */
    void emit(Workspace workspace, JsonNode agent, String event, ObjectNode call, Map<String, JsonNode> beside) {
        if (!selected(agent, event)) {
            return;
        }
        url(workspace, agent, call).ifPresent(url -> {
            ObjectNode payload = Json.object();
            long now = clock.nowMillis();
            payload.put("event", event);
            payload.set("call", CallViews.complete(call));
            payload.setAll(beside);
            payload.put("event_timestamp", now);
            Duration timeout =
                    Duration.ofMillis(agent.path("webhook_timeout_ms").asLong(10_000));
            String callId = call.path("call_id").asText();
            sender.send(new Delivery(workspace.apiKey(), event, callId, url, payload.toString(), now, timeout));
        });
    }

    private static boolean selected(JsonNode agent, String event) {
        JsonNode chosen = agent.path("webhook_events");
        return (chosen.isArray()
                        ? chosen.valueStream().map(JsonNode::asText).collect(Collectors.toSet())
                        : DEFAULT_EVENTS)
                .contains(event);
    }

    private static Optional<URI> url(Workspace workspace, JsonNode agent, ObjectNode call) {
        String template = Json.text(agent, "webhook_url", workspace.accountWebhookUrl());
        if (template == null || template.isBlank()) {
            return Optional.empty();
        }
        try {
            String filled = Variables.fill(
                    template,
                    value -> URLEncoder.encode(value, StandardCharsets.UTF_8),
                    call.path("retell_llm_dynamic_variables"));
            // A variable that is not set stays as it is, and braces are not allowed in a URI.
            URI url = URI.create(filled.replace("{", "%7B").replace("}", "%7D"));
            return url.getHost() == null ? Optional.empty() : Optional.of(url);
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "a webhook URL is not valid; nothing is sent");
            return Optional.empty();
        }
    }
}
