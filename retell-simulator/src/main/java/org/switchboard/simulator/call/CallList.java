package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Paging;
import org.switchboard.simulator.http.Routes;

/** list-calls. */
public final class CallList {
    private CallList() {}

    /** Adds list-calls. */
    public static void register(Routes routes) {
        routes.post("/v3/list-calls", CallList::list);
    }

    private static Answer list(ApiRequest request) {
        ObjectNode body = request.body();
        Paging paging = Paging.ofBody(body);
        JsonNode filter = body.path("filter_criteria");
        if (!filter.isMissingNode() && !filter.isNull() && !filter.isObject()) {
            throw ApiException.badRequest("filter_criteria must be an object");
        }
        FilterChecks.check(filter);
        List<ObjectNode> calls = new ArrayList<>(request.workspace().calls().all().stream()
                .filter(call -> CallFilter.matches(filter, call))
                .toList());
        // Calls without a start count as the newest; equal ones stay in the order they were made.
        calls.sort(Comparator.comparingLong(call -> call.path("start_timestamp").asLong(Long.MAX_VALUE)));
        if (!paging.ascending()) {
            Collections.reverse(calls);
        }
        ObjectNode page = paging.page(calls.stream().map(CallViews::listed).toList());
        if (body.path("include_total").asBoolean()) {
            page.put("total", calls.size());
        }
        return Answer.ok(page);
    }
}
