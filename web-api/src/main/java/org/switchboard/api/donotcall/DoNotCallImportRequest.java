package org.switchboard.api.donotcall;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Numbers that must not be called. */
@Schema(requiredProperties = "numbers")
record DoNotCallImportRequest(
        @Schema(description = "1 to 5000, each with country code")
        List<String> numbers,

        @Schema(nullable = true, description = "Of all of them, up to 500 characters")
        String reason) {
    @Override
    public String toString() {
        return "DoNotCallImportRequest[…]";
    }
}
