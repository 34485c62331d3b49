package org.switchboard.api.agent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.problem.DomainException;

/** Whose word counts. */
@Schema(requiredProperties = "direction")
record SyncRequest(
        @Schema(
                example = "take",
                description = "take: what the provider has comes here; overwrite: what we have goes to the provider")
        String direction) {

    /** Whether the provider's word counts. @throws DomainException INVALID_INPUT */
    boolean takes() {
        boolean takes = "take".equals(direction);
        if (!takes && !"overwrite".equals(direction)) {
            throw DomainException.invalid("direction", "Write take or overwrite.");
        }
        return takes;
    }
}
