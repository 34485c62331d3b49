package org.switchboard.api.donotcall;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.donotcall.DoNotCall;

/** A number that must not be called. */
record DoNotCallResponse(
        UUID id,

        @Schema(description = "E.164") String number,

        @Schema(description = "May be empty") String reason,

        @Schema(name = "added_by", description = "Who put it on the list")
        UUID addedBy,

        @Schema(name = "added_at") Instant addedAt) {
    static DoNotCallResponse of(DoNotCall entry) {
        return new DoNotCallResponse(
                entry.id(), entry.number().value(), entry.reason(), entry.addedBy(), entry.addedAt());
    }
}
