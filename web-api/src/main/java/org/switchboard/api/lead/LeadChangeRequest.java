package org.switchboard.api.lead;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.lead.ManageLeads;

/** How a lead stands; what is left out stays. */
record LeadChangeRequest(
        @Schema(nullable = true, example = "CONTACTED", description = "NEW, CONTACTED, QUALIFIED, WON or LOST")
        String status,

        @Schema(name = "owner_id", nullable = true, description = "A user of the tenant; an empty text: nobody")
        String ownerId,

        @Schema(nullable = true, description = "At most 10,000 characters")
        String notes) {

    ManageLeads.Change change() {
        return new ManageLeads.Change(
                Optional.ofNullable(status), Optional.ofNullable(ownerId), Optional.ofNullable(notes));
    }

    @Override
    public String toString() {
        return "LeadChangeRequest[…]";
    }
}
