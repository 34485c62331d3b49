package org.switchboard.simulator.number;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Paging;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.World;

/** Buy, import, get, list, update and delete phone numbers. */
public final class Numbers {
    static final List<String> BINDINGS =
            List.of("inbound_agents", "outbound_agents", "inbound_sms_agents", "outbound_sms_agents");
    static final List<String> COUNTRY_LISTS = List.of("allowed_inbound_country_list", "allowed_outbound_country_list");
    private static final Set<String> REQUEST_ONLY = Set.of(
            "phone_number",
            "area_code",
            "country_code",
            "number_provider",
            "toll_free",
            "transport",
            "termination_uri",
            "sip_trunk_auth_username",
            "sip_trunk_auth_password",
            "auth_username",
            "auth_password",
            "ignore_e164_validation");
    private static final List<String> UPDATABLE =
            List.of("nickname", "inbound_webhook_url", "inbound_sms_webhook_url", "fallback_number");

    private final NumberPool pool;
    private final SimulatedClock clock;

    /** Hands out numbers in the given world. */
    public Numbers(World world, SimulatedClock clock) {
        this.pool = new NumberPool(world);
        this.clock = clock;
    }

    /** Adds the number endpoints. */
    public void register(Routes routes) {
        routes.post("/create-phone-number", this::buy);
        routes.post("/import-phone-number", this::importNumber);
        routes.get("/get-phone-number/{number}", request -> Answer.ok(find(request)));
        routes.patch("/update-phone-number/{number}", this::update);
        routes.get("/v2/list-phone-numbers", Numbers::list);
        routes.delete("/delete-phone-number/{number}", Numbers::delete);
    }

    private Answer buy(ApiRequest request) {
        ObjectNode body = request.body();
        NumberChecks.check(request.workspace(), body, () -> ApiException.badRequest("Bound agent not found"));
        String number = choose(body);
        NumberChecks.fallback(request.workspace(), number, body);
        ObjectNode node = number(number, "retell-" + Json.text(body, "number_provider", "twilio"));
        node.put("area_code", Integer.parseInt(number.substring(2, 5)));
        copy(body, node);
        node.putNull("sip_outbound_trunk_config");
        return store(request, node);
    }

    private String choose(ObjectNode body) {
        boolean tollFree = body.path("toll_free").asBoolean();
        String wanted = Json.text(body, "phone_number", null);
        if (wanted == null) {
            return pool.take(Json.text(body, "area_code", usualAreaCode(body, tollFree)), tollFree);
        }
        if (!wanted.matches("\\+1\\d{10}") || !pool.reserve(wanted)) {
            throw ApiException.badRequest("phone_number is not available");
        }
        return wanted;
    }

    private static String usualAreaCode(ObjectNode body, boolean tollFree) {
        if (tollFree) {
            return "800";
        }
        return Json.text(body, "country_code", "US").equals("CA") ? "416" : "415";
    }

    private Answer importNumber(ApiRequest request) {
        ObjectNode body = request.body();
        Rules.require("", body, "phone_number", "termination_uri");
        boolean anyForm = body.path("ignore_e164_validation").asBoolean(true);
        NumberChecks.check(
                request.workspace(),
                anyForm ? body.deepCopy().without("phone_number") : body,
                () -> ApiException.badRequest("Bound agent not found"));
        String number = body.path("phone_number").asText();
        if (pool.isOwned(number)) {
            throw ApiException.badRequest("phone_number is in use");
        }
        ObjectNode node = number(number, "custom");
        copy(body, node);
        ObjectNode trunk = node.putObject("sip_outbound_trunk_config");
        trunk.set("termination_uri", body.path("termination_uri"));
        trunk.put("auth_username", Json.text(body, "sip_trunk_auth_username", null));
        trunk.put("transport", Json.text(body, "transport", "TCP"));
        return store(request, node);
    }

    private static ObjectNode number(String number, String type) {
        ObjectNode node = Json.object();
        node.put("phone_number", number);
        node.put("phone_number_type", type);
        if (number.matches("\\+1\\d{10}")) {
            node.put(
                    "phone_number_pretty",
                    "+1 (%s) %s-%s".formatted(number.substring(2, 5), number.substring(5, 8), number.substring(8)));
        }
        BINDINGS.forEach(node::putNull);
        UPDATABLE.forEach(node::putNull);
        COUNTRY_LISTS.forEach(node::putNull);
        return node;
    }

    private static void copy(ObjectNode from, ObjectNode to) {
        from.properties().stream()
                .filter(field -> !REQUEST_ONLY.contains(field.getKey()))
                .forEach(field -> to.set(field.getKey(), field.getValue()));
    }

    private Answer store(ApiRequest request, ObjectNode node) {
        node.put("last_modification_timestamp", clock.nowMillis());
        request.workspace().numbers().put(node.path("phone_number").asText(), node);
        return Answer.created(node);
    }

    private Answer update(ApiRequest request) {
        ObjectNode node = find(request);
        ObjectNode body = request.body();
        NumberChecks.check(request.workspace(), body, ApiException::unknownAsset);
        NumberChecks.fallback(request.workspace(), request.path("number"), body);
        copy(body, node);
        if (node.get("sip_outbound_trunk_config") instanceof ObjectNode trunk) {
            List.of("termination_uri", "auth_username", "transport").stream()
                    .filter(body::has)
                    .forEach(field -> trunk.set(field, body.path(field)));
        }
        node.put("last_modification_timestamp", clock.nowMillis());
        return Answer.ok(node);
    }

    private static Answer list(ApiRequest request) {
        Paging paging = Paging.ofQuery(request);
        List<ObjectNode> numbers = new ArrayList<>(request.workspace().numbers().all());
        if (!paging.ascending()) {
            Collections.reverse(numbers);
        }
        return Answer.ok(paging.page(numbers));
    }

    private static ObjectNode find(ApiRequest request) {
        return request.workspace().numbers().get(request.path("number"));
    }

    private static Answer delete(ApiRequest request) {
        request.workspace().numbers().delete(request.path("number"));
        return Answer.noContent();
    }
}
