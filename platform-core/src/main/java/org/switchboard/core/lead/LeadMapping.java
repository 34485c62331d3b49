package org.switchboard.core.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.switchboard.core.audit.Fields;
import org.switchboard.spi.voice.CallAnalysis;
import org.switchboard.spi.voice.E164;

/**
 * Which extracted field is what of a lead. Of several names the first that a call has counts.
 *
 * @param condition fields that decide whether a call gives a lead at all; empty: whatever tells something does
 * @param required whether a call without the condition's field gives none
 */
public record LeadMapping(
        List<String> name,
        List<String> phone,
        List<String> email,
        List<String> company,
        List<String> interest,
        List<String> condition,
        boolean required) {
    /** By the names that people usually give to such fields. */
    public static final LeadMapping USUAL = new LeadMapping(
            List.of("name", "full_name", "caller_name", "customer_name", "contact_name", "lead_name", "first_name"),
            List.of("phone", "phone_number", "callback_number", "contact_number", "customer_phone", "mobile"),
            List.of("email", "email_address", "customer_email", "contact_email"),
            List.of("company", "company_name", "organisation", "organization", "business_name"),
            List.of("interest", "interested_in", "need", "reason", "notes", "request"),
            List.of("is_lead", "lead", "qualified_lead", "interested"),
            false);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO = Set.of("", "false", "no", "nein", "none", "0", "null", "unknown", "n/a");
    private static final Set<String> NOTHING = Set.of("", "none", "null", "unknown", "n/a", "not provided");
    private static final int LONGEST = 2000;

    public LeadMapping {
        name = List.copyOf(name);
        phone = List.copyOf(phone);
        email = List.copyOf(email);
        company = List.copyOf(company);
        interest = List.copyOf(interest);
        condition = List.copyOf(condition);
    }

    /** What the audit log tells of it. */
    public Fields audited() {
        return Fields.of("name", name)
                .and("phone", phone)
                .and("email", email)
                .and("company", company)
                .and("interest", interest)
                .and("condition", condition);
    }

    /**
     * What a call tells about a lead; empty when it gives none.
     *
     * @param other number of the other end of the call, if it has one
     * @param ours our number, if the call has one
     */
    public Optional<LeadDetails> read(CallAnalysis analysis, Optional<String> other, Optional<String> ours) {
        JsonNode fields = fields(analysis);
        if (!holds(fields)) {
            return Optional.empty();
        }
        Optional<String> said = first(fields, phone);
        Optional<String> person = first(fields, name);
        Optional<String> mail = first(fields, email);
        Optional<String> firm = first(fields, company);
        Optional<String> wish = first(fields, interest);
        boolean tells = Stream.of(said, person, mail, firm, wish).anyMatch(Optional::isPresent)
                || (required && !condition.isEmpty());
        return tells
                ? Optional.of(new LeadDetails(number(said, other, ours), person, mail, firm, wish))
                : Optional.empty();
    }

    private static Optional<E164> number(Optional<String> said, Optional<String> other, Optional<String> ours) {
        List<String> near = Stream.of(other, ours).flatMap(Optional::stream).toList();
        return said.flatMap(number -> LeadPhone.of(number, near)).or(() -> other.flatMap(to -> LeadPhone.of(to, near)));
    }

    private boolean holds(JsonNode fields) {
        Optional<JsonNode> told = condition.stream()
                .map(fields::path)
                .filter(value -> !value.isMissingNode())
                .findFirst();
        return told.map(value -> !NO.contains(value.asText().strip().toLowerCase(Locale.ROOT)))
                .orElse(!required || condition.isEmpty());
    }

    private static Optional<String> first(JsonNode fields, List<String> names) {
        return names.stream()
                .map(fields::path)
                .filter(JsonNode::isValueNode)
                .map(value -> value.asText().strip())
                .filter(text -> !NOTHING.contains(text.toLowerCase(Locale.ROOT)))
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .findFirst();
    }

    private static JsonNode fields(CallAnalysis analysis) {
        try {
            return Objects.requireNonNullElse(JSON.readTree(analysis.fields().text()), JSON.createObjectNode());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
