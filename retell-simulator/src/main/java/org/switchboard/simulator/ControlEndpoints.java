package org.switchboard.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.switchboard.simulator.call.InboundResult;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.Json;

/** {@link SimulatorControl} over HTTP, under /simulator; needs no key. */
final class ControlEndpoints {
    private final SimulatorControl control;

    ControlEndpoints(SimulatorControl control) {
        this.control = control;
    }

    void register(RoutesConfig routes) {
        routes.get("/simulator/status", context -> answer(context, status()));
        routes.get("/simulator/calls", context -> answer(context, ofWorkspaces(context, control::calls)));
        routes.get("/simulator/deliveries", context -> answer(context, ofWorkspaces(context, control::deliveries)));
        routes.post("/simulator/advance", this::advance);
        routes.post("/simulator/pause", context -> {
            control.pause();
            answer(context, status());
        });
        routes.post("/simulator/resume", context -> {
            control.resume();
            answer(context, status());
        });
        routes.post("/simulator/inbound-calls", this::phone);
        routes.post("/simulator/calls/{call_id}/join", this::join);
        routes.put("/simulator/concurrency", this::concurrency);
        routes.get("/simulator/faults", context -> answer(context, faults()));
        routes.post("/simulator/faults", this::inject);
        routes.delete("/simulator/faults", context -> {
            control.reset();
            answer(context, faults());
        });
    }

    private JsonNode status() {
        return Json.object()
                .put("paused", control.isPaused())
                .put("now", control.now().toEpochMilli())
                .put("workspaces", control.apiKeys().size());
    }

    private JsonNode ofWorkspaces(Context context, Function<String, List<ObjectNode>> read) {
        String key = context.queryParam("api_key");
        List<String> keys = key == null ? control.apiKeys() : List.of(key);
        return Json.array(keys.stream()
                .flatMap(each -> checked(() -> read.apply(each)).stream())
                .toList());
    }

    private void advance(Context context) {
        long millis = body(context).path("millis").asLong(-1);
        if (millis < 0) {
            throw ApiException.badRequest("millis is required and must not be negative");
        }
        control.advance(Duration.ofMillis(millis));
        answer(context, status());
    }

    private void phone(Context context) {
        JsonNode body = body(context);
        InboundResult result = checked(() -> control.phone(
                body.path("from_number").asText(), body.path("to_number").asText()));
        ObjectNode node = Json.object().put("fate", lower(result.fate()));
        result.callId().ifPresent(callId -> node.put("call_id", callId));
        answer(context, node);
    }

    private void join(Context context) {
        if (!control.join(context.pathParam("call_id"))) {
            throw ApiException.of(404, "No such call is waiting");
        }
        answer(context, Json.object().put("joined", true));
    }

    private void concurrency(Context context) {
        JsonNode body = body(context);
        String key = Json.text(body, "api_key", null);
        List<String> keys = key == null ? control.apiKeys() : List.of(key);
        int limit = body.path("limit").asInt();
        checked(() -> {
            keys.forEach(each -> control.concurrencyLimit(each, limit));
            return limit;
        });
        answer(context, Json.object().put("limit", limit));
    }

    private void inject(Context context) {
        JsonNode body = body(context);
        checked(() -> {
            Fault fault = new Fault(
                    Fault.Kind.valueOf(Json.text(body, "kind", "").toUpperCase(Locale.ROOT)),
                    Json.text(body, "api_key", null),
                    Json.text(body, "match", ""),
                    body.path("count").asInt(1),
                    body.path("status").asInt(),
                    Duration.ofMillis(body.path("delay_ms").asLong()));
            control.inject(fault);
            return fault;
        });
        answer(context, faults());
    }

    private JsonNode faults() {
        return Json.array(control.faults().stream()
                .map(fault -> Json.object()
                        .put("kind", lower(fault.kind()))
                        .put("match", fault.match())
                        .put("count", fault.count())
                        .put("status", fault.status())
                        .put("delay_ms", fault.delay().toMillis()))
                .toList());
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private static JsonNode body(Context context) {
        try {
            return Json.read(context.bodyAsBytes());
        } catch (IOException e) {
            throw ApiException.badRequest("The request body is not valid JSON");
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void answer(Context context, JsonNode body) {
        context.contentType("application/json").result(Json.bytes(body));
    }
}
