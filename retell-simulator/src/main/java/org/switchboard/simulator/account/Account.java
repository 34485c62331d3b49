package org.switchboard.simulator.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;

/** Who the key belongs to, and how many calls it may run. */
public final class Account {
    private static final int PURCHASE_LIMIT = 100;

    private Account() {}

    /** Adds get-concurrency and get-api-key-info. */
    public static void register(Routes routes) {
        routes.get("/get-concurrency", Account::concurrency);
        routes.get("/get-api-key-info", Account::keyInfo);
    }

    private static Answer concurrency(ApiRequest request) {
        int limit = request.workspace().concurrencyLimit();
        ObjectNode node = Json.object();
        node.put("current_concurrency", request.workspace().runningCalls());
        node.put("concurrency_limit", limit);
        node.put("base_concurrency", limit);
        node.put("purchased_concurrency", 0);
        node.put("concurrency_purchase_limit", PURCHASE_LIMIT);
        node.put("remaining_purchase_limit", PURCHASE_LIMIT);
        node.put("concurrency_burst_enabled", false);
        node.put("concurrency_burst_limit", 0);
        node.put("reserved_inbound_concurrency", 0);
        return Answer.ok(node);
    }

    private static Answer keyInfo(ApiRequest request) {
        ObjectNode node = Json.object();
        node.put("org_name", "Simulated " + request.workspace().orgId());
        node.putNull("api_key_name");
        return Answer.ok(node);
    }
}
