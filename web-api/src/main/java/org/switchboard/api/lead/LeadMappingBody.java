package org.switchboard.api.lead;

import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.lead.LeadMapping;

/** Which of the fields that an agent extracts is what of a lead; of several the first that a call has counts. */
record LeadMappingBody(
        @Schema(nullable = true) List<String> name,
        @Schema(nullable = true) List<String> phone,
        @Schema(nullable = true) List<String> email,
        @Schema(nullable = true) List<String> company,
        @Schema(nullable = true) List<String> interest,

        @Schema(nullable = true, description = "A call is a lead when this field is neither missing nor false, no or 0")
        List<String> condition) {
    static LeadMappingBody of(LeadMapping mapping) {
        return new LeadMappingBody(
                mapping.name(),
                mapping.phone(),
                mapping.email(),
                mapping.company(),
                mapping.interest(),
                mapping.condition());
    }

    /** Nothing said at all means as usual. */
    LeadMapping mapping() {
        return equals(new LeadMappingBody(null, null, null, null, null, null))
                ? LeadMapping.USUAL
                : new LeadMapping(
                        list(name), list(phone), list(email), list(company), list(interest), list(condition), true);
    }

    private static List<String> list(List<String> names) {
        return Objects.requireNonNullElse(names, List.<String>of()).stream()
                .filter(Objects::nonNull)
                .toList();
    }
}
