package org.switchboard.core.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;

/** The jsonb columns about leads: {@code agent.lead_mapping} and {@code call.lead_details}. */
public final class LeadJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Mapping(
            List<String> name,
            List<String> phone,
            List<String> email,
            List<String> company,
            List<String> interest,
            List<String> condition) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Details(String name, String email, String company, String interest) {}

    private LeadJson() {}

    /** For the column; null for what is told as usual. */
    public static String write(LeadMapping mapping) {
        return mapping.equals(LeadMapping.USUAL)
                ? null
                : text(new Mapping(
                        mapping.name(),
                        mapping.phone(),
                        mapping.email(),
                        mapping.company(),
                        mapping.interest(),
                        mapping.condition()));
    }

    /** From the column, which may be null. */
    public static LeadMapping mapping(String column) {
        if (column == null) {
            return LeadMapping.USUAL;
        }
        try {
            Mapping stored = JSON.readValue(column, Mapping.class);
            return new LeadMapping(
                    list(stored.name),
                    list(stored.phone),
                    list(stored.email),
                    list(stored.company),
                    list(stored.interest),
                    list(stored.condition),
                    true);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored mapping of leads is unreadable", e);
        }
    }

    private static List<String> list(List<String> stored) {
        return Objects.requireNonNullElse(stored, List.of());
    }

    /** For the column of a call. */
    public static String write(LeadDetails details) {
        return text(new Details(
                details.name().orElse(null),
                details.email().orElse(null),
                details.company().orElse(null),
                details.interest().orElse(null)));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
