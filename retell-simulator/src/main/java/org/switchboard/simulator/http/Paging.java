package org.switchboard.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A page of a list.
 *
 * @param limit 1 to 1000
 * @param offset how many items to leave out at the start
 * @param ascending oldest first
 */
public record Paging(int limit, int offset, boolean ascending) {
    private static final String CURSOR = "after:";

    /** Reads limit, pagination_key and sort_order from the query. */
    public static Paging ofQuery(ApiRequest request) {
        return of(request.query("limit"), request.query("pagination_key"), null, request.query("sort_order"));
    }

    /** Reads limit, pagination_key or skip, and sort_order from a body. */
    public static Paging ofBody(ObjectNode body) {
        String key = Json.text(body, "pagination_key", null);
        String skip = Json.text(body, "skip", null);
        if (key != null && skip != null) {
            throw ApiException.badRequest("skip and pagination_key cannot be used together");
        }
        return of(Json.text(body, "limit", null), key, skip, Json.text(body, "sort_order", null));
    }

    private static Paging of(String limit, String key, String skip, String order) {
        if (order != null && !order.equals("ascending") && !order.equals("descending")) {
            throw ApiException.badRequest("sort_order must be one of ascending, descending");
        }
        int offset = key != null ? decode(key) : number("skip", skip, 0, 0, Integer.MAX_VALUE);
        return new Paging(number("limit", limit, 50, 1, 1000), offset, "ascending".equals(order));
    }

    /** Cuts the page out of the ordered items. */
    public ObjectNode page(List<? extends JsonNode> ordered) {
        int from = Math.min(offset, ordered.size());
        int to = Math.min(from + limit, ordered.size());
        ObjectNode answer = Json.object();
        answer.set("items", Json.array(ordered.subList(from, to)));
        answer.put("has_more", to < ordered.size());
        if (to < ordered.size()) {
            answer.put("pagination_key", encode(to));
        }
        return answer;
    }

    private static String encode(int offset) {
        byte[] bytes = (CURSOR + offset).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int decode(String key) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
            if (text.startsWith(CURSOR)) {
                return Integer.parseUnsignedInt(text.substring(CURSOR.length()));
            }
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest("pagination_key is not valid");
        }
        throw ApiException.badRequest("pagination_key is not valid");
    }

    private static int number(String name, String text, int fallback, int low, int high) {
        if (text == null) {
            return fallback;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw ApiException.badRequest(name + " must be an integer");
        }
        throw ApiException.badRequest(name + " must be between " + low + " and " + high);
    }
}
