package org.switchboard.api.holding;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.api.request.ContentTag;
import org.switchboard.core.holding.Holdings;

/** Limits, and what is had of them: the figures that decide about the next agent and number. */
record HoldingsResponse(
        @Schema(description = "That a customer may use") Optional<Integer> agents,

        @Schema(name = "agents_had", description = "Of a customer: that they use; otherwise all of the tenant's")
        long agentsHad,

        @Schema(nullable = true, description = "Null: no limit")
        Optional<Integer> numbers,

        @Schema(
                name = "numbers_had",
                description = "Of a customer: those of their agents; otherwise all of the tenant's")
        long numbersHad) {
    /** For the API's document. */
    static final String TAG = "Changes whenever the limits do; what is had isn't part of that. For If-Match";

    static HoldingsResponse of(Holdings holdings) {
        return new HoldingsResponse(
                holdings.limits().agents(), holdings.agents(), holdings.limits().numbers(), holdings.numbers());
    }

    static Response tagged(Holdings holdings) {
        return Response.ok(of(holdings)).tag(ContentTag.of(holdings.limits())).build();
    }
}
