package org.switchboard.api.agent;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.agent.AgentDifference;

/** What is otherwise with an agent at its provider than here. */
record AgentDifferenceResponse(
        @Schema(name = "provider_version", description = "The latest version at the provider, from 0")
        int providerVersion,

        @Schema(description = "Whether that version is published")
        boolean published,

        @Schema(description = "Only what differs; empty: nothing does")
        List<Field> differences) {

    /** A field with both values. */
    @Schema(name = "AgentFieldDifference")
    record Field(
            @Schema(
                    description = "name, voice_id, language, system_prompt, first_words or webhook_address",
                    example = "system_prompt")
            String field,

            @Schema(nullable = true) Optional<String> ours,
            @Schema(nullable = true) Optional<String> theirs) {}

    static AgentDifferenceResponse of(AgentDifference difference) {
        return new AgentDifferenceResponse(
                difference.version(),
                difference.published(),
                difference.fields().stream()
                        .map(field -> new Field(field.name(), field.ours(), field.theirs()))
                        .toList());
    }
}
