package org.switchboard.api.tenant;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The confirmation.
 *
 * @param slug the tenant's slug
 * @param withoutProvider leave at the provider what can't be deleted there
 */
@Schema(requiredProperties = "slug")
record OffboardRequest(
        @Schema(description = "The tenant's slug, to confirm", example = "juniper-vale")
        String slug,

        @Schema(name = "without_provider", description = "Go on though the provider can't be reached; false by default")
        Optional<Boolean> withoutProvider) {}
