package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.World;

/** Calls that wait for somebody: web calls for a browser, registered calls for the owner's own telephony. */
public final class WebCalls {
    private static final long JOIN_MILLIS = 30_000;
    private static final long DIAL_IN_MILLIS = 300_000;

    private final World world;
    private final SimulatedClock clock;
    private final CallMaker maker;
    private final CallLife life;

    /** Lets calls of the maker wait. */
    public WebCalls(World world, SimulatedClock clock, CallMaker maker, CallLife life) {
        this.world = world;
        this.clock = clock;
        this.maker = maker;
        this.life = life;
    }

    /** Adds create-web-call and register-phone-call. */
    public void register(Routes routes) {
        routes.post("/v3/create-web-call", this::createWebCall);
        routes.post("/v2/register-phone-call", this::registerPhoneCall);
    }

    private Answer createWebCall(ApiRequest request) {
        ObjectNode body = checked(request);
        CallMaker.Cast cast = cast(request, body);
        ObjectNode call = maker.register(request.workspace(), maker.newId(), "web_call", cast, body);
        String token = world.ids().next("", 64);
        call.put("access_token", token);
        CallPlan plan = maker.plan(Outcome.CONVERSATION, cast, call);
        life.await(request.workspace(), call, plan, JOIN_MILLIS, "error_user_not_joined");
        ObjectNode answer = Json.object();
        answer.set("call_id", call.path("call_id"));
        answer.put("access_token", token);
        answer.put("expires_at", clock.nowMillis() + JOIN_MILLIS);
        ObjectNode server = answer.putArray("ice_servers").addObject();
        server.putArray("urls").add("stun:turn.example.com:3478");
        answer.put("transport", "gateway");
        return Answer.created(answer);
    }

    private Answer registerPhoneCall(ApiRequest request) {
        ObjectNode body = checked(request);
        CallMaker.Cast cast = cast(request, body);
        ObjectNode call = maker.register(request.workspace(), maker.newId(), "phone_call", cast, body);
        call.put("from_number", Json.text(body, "from_number", ""));
        call.put("to_number", Json.text(body, "to_number", ""));
        call.put("direction", Json.text(body, "direction", "inbound"));
        CallPlan plan = maker.plan(Outcome.CONVERSATION, cast, call);
        life.await(request.workspace(), call, plan, DIAL_IN_MILLIS, "registered_call_timeout");
        return Answer.created(CallViews.stored(call));
    }

    private ObjectNode checked(ApiRequest request) {
        ObjectNode body = request.body();
        Rules.check("call", "", body);
        Rules.require("", body, "agent_id");
        return body;
    }

    private CallMaker.Cast cast(ApiRequest request, JsonNode body) {
        CallMaker.Cast cast = maker.cast(
                request.workspace(),
                body.path("agent_id").asText(),
                Json.text(body, "agent_version", null),
                body.path("agent_override"));
        maker.requireSlot(request.workspace());
        return cast;
    }
}
