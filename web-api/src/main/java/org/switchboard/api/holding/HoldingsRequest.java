package org.switchboard.api.holding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.holding.ManageHoldings;

/** Limits to be set. */
@Schema(description = "What is left out or null is as usual.")
record HoldingsRequest(
        @Schema(nullable = true, description = "That a customer may use; usually 1, or what the tenant gives each")
        Integer agents,

        @Schema(nullable = true, description = "Phone numbers; usually as many as they like")
        Integer numbers) {
    ManageHoldings.Request toRequest() {
        return new ManageHoldings.Request(agents, numbers);
    }
}
