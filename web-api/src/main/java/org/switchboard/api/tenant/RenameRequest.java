package org.switchboard.api.tenant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another name or address; what is left out stays. */
record RenameRequest(
        @Schema(nullable = true) String name,
        @Schema(nullable = true, example = "juniper-vale") String slug) {
    @Override
    public String toString() {
        return "RenameRequest[…]";
    }
}
