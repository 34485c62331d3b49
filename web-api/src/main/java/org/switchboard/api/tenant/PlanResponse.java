package org.switchboard.api.tenant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

            @Schema(description = "NUMBERS, CALLS and AGENTS, these with what was made for them (LLMs)")
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
                plan.provider()
                        .map(provider -> new AtProvider(
                                provider.id(),
                                provider.answer(),
                                provider.things().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                entry -> entry.getKey().name(), PlanResponse::things)))));
    }

    private static Things things(Map.Entry<?, OffboardingPlan.Things> entry) {
        OffboardingPlan.Things things = entry.getValue();
        return new Things(things.count(), things.ids(), things.deletable());
    }
}
