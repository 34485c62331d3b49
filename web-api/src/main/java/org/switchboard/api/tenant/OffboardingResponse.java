package org.switchboard.api.tenant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.offboarding.AtProvider;
import org.switchboard.core.offboarding.Offboarding;

/** The report on a tenant that is being removed or is gone: ids and counts, no names, no content. */
record OffboardingResponse(
        @Schema(name = "tenant_id") UUID tenantId,
        @Schema(name = "schema_name") String schemaName,
        @Schema(name = "requested_by") UUID requestedBy,
        @Schema(name = "requested_at") Instant requestedAt,

        @Schema(name = "finished_at", nullable = true, description = "Absent while something is left")
        Optional<Instant> finishedAt,

        @Schema(name = "without_provider") boolean withoutProvider,

        @Schema(description = "Rows that were here when it began, by table")
        Map<String, Long> here,

        @Schema(nullable = true) Optional<String> provider,

        @Schema(name = "at_provider", description = "NUMBERS, CALLS and AGENTS")
        Map<String, Outcome> atProvider) {

    /** What became of one kind of things at the provider. */
    record Outcome(
            int found,
            int deleted,

            @Schema(description = "The provider's ids of what is still there, the first 100")
            List<String> left,

            @Schema(
                    nullable = true,
                    description = "The code of the provider's last answer about them; NOT_OFFERED: it can't"
                            + " delete such things; NOT_ASKED: somebody went on without it")
            Optional<String> answer) {
        static Outcome of(AtProvider state) {
            return new Outcome(state.found(), state.deleted(), state.left(), state.answer());
        }
    }

    static OffboardingResponse of(Offboarding offboarding) {
        return new OffboardingResponse(
                offboarding.tenant().value(),
                offboarding.schema().name(),
                offboarding.requestedBy(),
                offboarding.requestedAt(),
                offboarding.finishedAt(),
                offboarding.withoutProvider(),
                offboarding.here(),
                offboarding.provider(),
                offboarding.atProvider().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().name(), entry -> Outcome.of(entry.getValue()))));
    }
}
