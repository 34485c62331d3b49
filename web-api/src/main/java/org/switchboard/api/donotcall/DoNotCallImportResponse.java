package org.switchboard.api.donotcall;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.donotcall.ManageDoNotCall.Imported;

/** What became of a list. */
record DoNotCallImportResponse(
        @Schema(description = "How many are new on the list")
        int added,

        @Schema(description = "How many were there already") int known) {
    static DoNotCallImportResponse of(Imported imported) {
        return new DoNotCallImportResponse(imported.added(), imported.known());
    }
}
