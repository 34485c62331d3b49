package org.switchboard.api.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.offboarding.OffboardingPlan;

/** What offboarding would delete. */
record PlanResponse(
        @Schema(name = "tenant_id") UUID tenantId,
        String slug,

        @Schema(description = "Rows that will be deleted here, by table")
        Map<String, Long> here,

        @Schema(name = "at_provider", nullable = true) Optional<AtProvider> atProvider) {

    /** The provider's side. */
    record AtProvider(
            String provider,

            @Schema(description = "OK, or why the provider doesn't answer now")
            String answer,

            @Schema(description = "NUMBERS, CALLS and AGENTS; LLMS, the agents' response engines, go with the agents")
            Map<String, Things> things) {}

    /** Things of one kind. */
    record Things(
            int count,

            @Schema(description = "The provider's ids, the first 100")
            List<String> ids,

            @Schema(description = "False: the provider can't delete them, so they stay there")
            boolean deletable) {}

    static PlanResponse of(OffboardingPlan plan) {
        return new PlanResponse(
                plan.tenant().id().value(),
                plan.tenant().slug().value(),
                plan.here(),
                plan.provider().map(PlanResponse::atProvider));
    }

    private static AtProvider atProvider(OffboardingPlan.Provider provider) {
        Map<String, Things> all = new TreeMap<>();
        provider.things().forEach((kind, things) -> all.put(kind.name(), things(things)));
        all.put("LLMS", things(provider.engines()));
        return new AtProvider(provider.id(), provider.answer(), all);
    }

    private static Things things(OffboardingPlan.Things things) {
        return new Things(things.count(), things.ids(), things.deletable());
    }
}
