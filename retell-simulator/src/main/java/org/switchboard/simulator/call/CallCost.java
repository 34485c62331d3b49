package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.switchboard.simulator.http.Json;

/** The call_cost block: cents, unit prices in cents per begun second. */
final class CallCost {
    private CallCost() {}

    /** @param model the LLM that was used; null leaves its product out */
    static ObjectNode of(long durationMillis, boolean phone, String model) {
        Map<String, Double> prices = new LinkedHashMap<>();
        prices.put("retell_platform_tts", 0.0917);
        if (model != null) {
            prices.put(model.replaceAll("[^A-Za-z0-9]", "_"), 0.075);
        }
        if (phone) {
            prices.put("us_telephony", 0.025);
        }
        long seconds = (durationMillis + 999) / 1000;
        ObjectNode cost = Json.object();
        ArrayNode products = cost.putArray("product_costs");
        prices.forEach((product, price) -> {
            ObjectNode item = products.addObject().put("product", product).put("unit_price", price);
            item.set("cost", Rounded.node(price * seconds, 4));
        });
        double unitPrice =
                prices.values().stream().mapToDouble(Double::doubleValue).sum();
        cost.put("total_duration_seconds", seconds);
        cost.set("total_duration_unit_price", Rounded.node(unitPrice, 4));
        cost.set("combined_cost", Rounded.node(unitPrice * seconds, 4));
        return cost;
    }
}
