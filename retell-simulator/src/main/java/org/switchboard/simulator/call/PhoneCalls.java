package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.Workspace;

/** create-phone-call, and the same for tasks of batch calls. */
public final class PhoneCalls {
    private final CallMaker maker;
    private final CallLife life;

    /** Dials calls that the maker makes. */
    public PhoneCalls(CallMaker maker, CallLife life) {
        this.maker = maker;
        this.life = life;
    }

    /** Adds create-phone-call. */
    public void register(Routes routes) {
        routes.post("/v2/create-phone-call", this::create);
    }

    private Answer create(ApiRequest request) {
        ObjectNode body = request.body();
        check(body);
        return Answer.created(CallViews.stored(place(request.workspace(), body)));
    }

    static void check(JsonNode body) {
        Rules.check("call", "", body);
        Rules.require("", body, "from_number", "to_number");
        if (!body.path("ignore_e164_validation").asBoolean()) {
            Rules.requireE164(body, "from_number");
            Rules.requireE164(body, "to_number");
        }
    }

    /** Registers and dials. */
    ObjectNode place(Workspace workspace, JsonNode body) {
        String from = body.path("from_number").asText();
        String to = body.path("to_number").asText();
        JsonNode number = workspace.numbers().get(from);
        Countries.check(number.path("allowed_outbound_country_list"), to);
        CallMaker.Cast cast = cast(workspace, number, body);
        maker.requireSlot(workspace);
        ObjectNode call = maker.register(workspace, maker.newId(), "phone_call", cast, body);
        call.put("from_number", from);
        call.put("to_number", to);
        call.put("direction", "outbound");
        life.dial(workspace, call, maker.plan(Outcome.of(to), cast, call));
        return call;
    }

    private CallMaker.Cast cast(Workspace workspace, JsonNode number, JsonNode body) {
        JsonNode override = body.path("agent_override");
        String agentId = Json.text(body, "override_agent_id", null);
        if (agentId != null) {
            return maker.cast(workspace, agentId, Json.text(body, "override_agent_version", null), override);
        }
        JsonNode binding = maker.draw(number.path("outbound_agents"));
        if (binding == null) {
            throw ApiException.badRequest("No outbound agent is bound to from_number and none is given");
        }
        return maker.cast(
                workspace, binding.path("agent_id").asText(), Json.text(binding, "agent_version", null), override);
    }
}
