package org.switchboard.api.donotcall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number that must not be called. */
@Schema(requiredProperties = "number")
record DoNotCallRequest(
        @Schema(example = "+1 415 555 0142", description = "With country code; stored as E.164")
        String number,

        @Schema(nullable = true, description = "Up to 500 characters")
        String reason) {
    @Override
    public String toString() {
        return "DoNotCallRequest[…]";
    }
}
