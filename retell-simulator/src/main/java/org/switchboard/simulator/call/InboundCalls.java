package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.switchboard.simulator.call.InboundResult.Fate;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.webhook.Delivery;
import org.switchboard.simulator.webhook.WebhookSender;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** Somebody phones one of the numbers: the inbound webhook is asked, then an agent takes the call. */
public final class InboundCalls {
    private static final int ATTEMPTS = 4;
    private static final long SLOT_PATIENCE_MILLIS = 40_000;
    private static final long SLOT_STEP_MILLIS = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final World world;
    private final SimulatedClock clock;
    private final WebhookSender sender;
    private final CallMaker maker;
    private final CallLife life;

    /** Makes inbound calls in the given world. */
    public InboundCalls(World world, SimulatedClock clock, WebhookSender sender, CallMaker maker, CallLife life) {
        this.world = world;
        this.clock = clock;
        this.sender = sender;
        this.maker = maker;
        this.life = life;
    }

    /** @param binding who is drawn to take the call, or null */
    private record Ring(Workspace workspace, JsonNode number, JsonNode binding, String callId, String from) {}

    /**
     * Phones a number; returns when it is decided whether an agent takes the call.
     *
     * @throws IllegalArgumentException if no workspace has the number
     */
    public InboundResult place(String from, String to) {
        Ring ring = world.alone(() -> ring(from, to));
        if (!Countries.allows(ring.number.path("allowed_inbound_country_list"), from)) {
            return new InboundResult(Fate.DROPPED, Optional.empty());
        }
        JsonNode routing = ask(ring);
        if (routing.path("reject").equals(BooleanNode.TRUE) && world.alone(() -> isValid(ring, routing))) {
            return new InboundResult(Fate.REJECTED, Optional.empty());
        }
        return world.alone(() -> connect(ring, routing));
    }

    private Ring ring(String from, String to) {
        for (Workspace workspace : world.workspaces()) {
            Optional<ObjectNode> number = workspace.numbers().find(to);
            if (number.isPresent()) {
                JsonNode binding = maker.draw(number.get().path("inbound_agents"));
                return new Ring(workspace, number.get().deepCopy(), binding, maker.newId(), from);
            }
        }
        throw new IllegalArgumentException("no workspace has the number that is phoned");
    }

    /** The call_inbound object of the answer; empty when there is no webhook or it fails every time. */
    private JsonNode ask(Ring ring) {
        String url = Json.text(ring.number, "inbound_webhook_url", null);
        for (int attempt = 0; url != null && attempt < ATTEMPTS; attempt++) {
            Optional<JsonNode> answer = exchange(ring, URI.create(url));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return Json.object();
    }

    private Optional<JsonNode> exchange(Ring ring, URI url) {
        long now = clock.nowMillis();
        String body = question(ring, now).toString();
        Delivery delivery = new Delivery(ring.workspace.apiKey(), "call_inbound", ring.callId, url, body, now, TIMEOUT);
        try {
            HttpResponse<byte[]> response = sender.exchange(delivery).join();
            return response.statusCode() / 100 == 2
                    ? Optional.of(Json.read(response.body()).path("call_inbound"))
                    : Optional.empty();
        } catch (CompletionException | IOException e) {
            return Optional.empty();
        }
    }

    private static ObjectNode question(Ring ring, long now) {
        ObjectNode question = Json.object().put("event", "call_inbound").put("event_timestamp", now);
        ObjectNode inbound = question.putObject("call_inbound");
        inbound.put("call_id", ring.callId);
        if (ring.binding != null) {
            String agentId = ring.binding.path("agent_id").asText();
            String version = Json.text(ring.binding, "agent_version", null);
            inbound.put("agent_id", agentId);
            inbound.set(
                    "agent_version",
                    ring.workspace.agents().get(agentId, version).path("version"));
        }
        inbound.put("from_number", ring.from);
        inbound.set("to_number", ring.number.path("phone_number"));
        inbound.putObject("custom_sip_headers");
        return question;
    }

    private InboundResult connect(Ring ring, JsonNode routing) {
        Optional<CallMaker.Cast> routed = routed(ring, routing);
        JsonNode given = routed.isPresent() ? given(routing) : Json.object();
        return routed.or(() -> bound(ring, Json.object()))
                .map(cast -> new InboundResult(Fate.CONNECTED, Optional.of(take(ring, cast, given))))
                .orElseGet(() -> new InboundResult(Fate.DROPPED, Optional.empty()));
    }

    /** Whether the rest of an answer would do; a rejection beside something invalid is void. */
    private boolean isValid(Ring ring, JsonNode routing) {
        boolean named = routing.hasNonNull("override_agent_id") || ring.binding != null;
        return !named || routed(ring, routing).isPresent();
    }

    /** Who takes the call by the webhook's answer; empty if the answer is not valid. */
    private Optional<CallMaker.Cast> routed(Ring ring, JsonNode routing) {
        try {
            Rules.check("inbound", "", routing);
            Rules.check("call", "", given(routing));
            JsonNode override = routing.path("agent_override");
            String agentId = Json.text(routing, "override_agent_id", null);
            String version = Json.text(routing, "override_agent_version", null);
            return agentId == null
                    ? bound(ring, override)
                    : Optional.of(maker.cast(ring.workspace, agentId, version, override));
        } catch (ApiException e) {
            return Optional.empty();
        }
    }

    private Optional<CallMaker.Cast> bound(Ring ring, JsonNode override) {
        if (ring.binding == null) {
            return Optional.empty();
        }
        String agentId = ring.binding.path("agent_id").asText();
        return Optional.of(
                maker.cast(ring.workspace, agentId, Json.text(ring.binding, "agent_version", null), override));
    }

    private static ObjectNode given(JsonNode routing) {
        ObjectNode given = Json.object();
        if (routing.hasNonNull("dynamic_variables")) {
            given.set("retell_llm_dynamic_variables", routing.path("dynamic_variables"));
        }
        if (routing.hasNonNull("metadata")) {
            given.set("metadata", routing.path("metadata"));
        }
        return given;
    }

    private String take(Ring ring, CallMaker.Cast cast, JsonNode given) {
        boolean free = maker.hasSlot(ring.workspace);
        ObjectNode call = maker.register(ring.workspace, ring.callId, "phone_call", cast, given);
        call.put("from_number", ring.from);
        call.set("to_number", ring.number.path("phone_number"));
        call.put("direction", "inbound");
        if (free) {
            life.dial(ring.workspace, call, maker.plan(Outcome.CONVERSATION, cast, call));
        } else {
            call.put(Workspace.WAITING, true);
            life.prepare(ring.workspace, call, maker.plan(Outcome.CONCURRENCY_LIMIT, cast, call));
            seekSlot(ring, cast, call, 0);
        }
        return ring.callId;
    }

    /** Rings until a slot is free or the patience is over. */
    private void seekSlot(Ring ring, CallMaker.Cast cast, ObjectNode call, long waitedMillis) {
        if (!Workspace.isRunning(call)) {
            return;
        }
        boolean free = maker.hasSlot(ring.workspace);
        if (!free && waitedMillis < SLOT_PATIENCE_MILLIS) {
            clock.schedule(
                    SLOT_STEP_MILLIS,
                    () -> world.alone(() -> seekSlot(ring, cast, call, waitedMillis + SLOT_STEP_MILLIS)));
            return;
        }
        Outcome full = ring.number.hasNonNull("fallback_number") ? Outcome.FALLBACK : Outcome.CONCURRENCY_LIMIT;
        call.remove(Workspace.WAITING);
        life.dial(ring.workspace, call, maker.plan(free ? Outcome.CONVERSATION : full, cast, call));
    }
}
