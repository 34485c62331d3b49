package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.Workspace;

/** Get, change, stop and delete one call. */
public final class CallEndpoints {
    private static final int LARGEST_METADATA = 50_000;
    private static final List<String> STRICTNESS =
            List.of("everything", "everything_except_pii", "basic_attributes_only");

    private final CallMaker maker;
    private final CallLife life;

    /** Works on calls that the life leads. */
    public CallEndpoints(CallMaker maker, CallLife life) {
        this.maker = maker;
        this.life = life;
    }

    /** Adds the endpoints. */
    public void register(Routes routes) {
        routes.get("/v2/get-call/{call_id}", request -> Answer.ok(CallViews.stored(find(request))));
        routes.patch("/v2/update-call/{call_id}", CallEndpoints::update);
        routes.patch("/v2/update-live-call/{call_id}", CallEndpoints::updateLive);
        routes.post("/v2/stop-call/{call_id}", this::stop);
        routes.delete("/v2/delete-call/{call_id}", this::delete);
        routes.put("/rerun-call-analysis/{call_id}", this::analyseAgain);
    }

    private static Answer update(ApiRequest request) {
        ObjectNode call = find(request);
        ObjectNode body = request.body();
        Rules.check("call", "", body);
        change(call, body);
        return Answer.ok(CallViews.stored(call));
    }

    private static Answer updateLive(ApiRequest request) {
        ObjectNode call = find(request);
        requireRunning(call);
        JsonNode fields = request.body().path("fields_to_override");
        Rules.check("call", "fields_to_override.", fields);
        change(call, fields);
        JsonNode variables = fields.path("override_dynamic_variables");
        if (variables instanceof ObjectNode given) {
            call.withObject("/retell_llm_dynamic_variables").setAll(given);
        }
        return Answer.ok(Json.object().put("success", true));
    }

    private static void change(ObjectNode call, JsonNode fields) {
        String setting = Json.text(fields, "data_storage_setting", null);
        if (fields.has("metadata")) {
            if (Json.bytes(fields.path("metadata")).length > LARGEST_METADATA) {
                throw ApiException.badRequest("metadata must not exceed 50 kB");
            }
        }
        if (setting != null) {
            String current = call.path("data_storage_setting").asText("everything");
            if (STRICTNESS.indexOf(setting) < STRICTNESS.indexOf(current)) {
                throw ApiException.badRequest("data_storage_setting can only become stricter");
            }
            call.put("data_storage_setting", setting);
        }
        if (fields.hasNonNull("metadata")) {
            call.set("metadata", fields.path("metadata"));
        }
    }

    private Answer stop(ApiRequest request) {
        ObjectNode call = find(request);
        requireRunning(call);
        life.stop(call);
        return Answer.noContent();
    }

    private Answer delete(ApiRequest request) {
        ObjectNode call = find(request);
        life.forget(call);
        request.workspace().calls().delete(request.path("call_id"));
        return Answer.noContent();
    }

    private Answer analyseAgain(ApiRequest request) {
        ObjectNode call = find(request);
        if (Workspace.isRunning(call)) {
            throw ApiException.badRequest("The call has not ended");
        }
        life.analyseAgain(request.workspace(), call, Revival.plan(maker, request.workspace(), call));
        return Answer.ok(CallViews.stored(call));
    }

    private static void requireRunning(JsonNode call) {
        if (!Workspace.isRunning(call)) {
            throw ApiException.badRequest("The call is not running");
        }
    }

    private static ObjectNode find(ApiRequest request) {
        return request.workspace().calls().get(request.path("call_id"));
    }
}
