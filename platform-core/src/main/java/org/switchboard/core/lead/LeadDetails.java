package org.switchboard.core.lead;

import java.util.Objects;
import java.util.Optional;
import org.switchboard.spi.voice.E164;

/**
 * What one call told about a lead.
 *
 * @param phone normalised: the one extracted, or else that of the other end of the call
 */
public record LeadDetails(
        Optional<E164> phone,
        Optional<String> name,
        Optional<String> email,
        Optional<String> company,
        Optional<String> interest) {
    public LeadDetails {
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(interest, "interest");
    }

    /** Nothing: all of it is personal. */
    @Override
    public String toString() {
        return "LeadDetails";
    }
}
