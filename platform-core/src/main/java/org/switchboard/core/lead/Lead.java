package org.switchboard.core.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.audit.Fields;

/**
 * A person whom an agent spoke to. Name, e-mail, company and interest are the newest that their calls told.
 *
 * @param phone E.164
 * @param owner the user who looks after them
 * @param notes of people; may be empty
 * @param calls ids of their calls, newest first
 * @param lastCallAt when the newest began
 */
public record Lead(
        LeadId id,
        AgentId agent,
        String agentName,
        Optional<String> phone,
        Optional<String> name,
        Optional<String> email,
        Optional<String> company,
        Optional<String> interest,
        LeadStatus status,
        Optional<UUID> owner,
        String notes,
        List<UUID> calls,
        Optional<Instant> lastCallAt,
        Instant createdAt,
        Instant updatedAt) {
    public Lead {
        calls = List.copyOf(calls);
    }

    /** What the audit log tells of it: what people decide. */
    public Fields audited() {
        return Fields.of("status", status).and("owner_id", owner).and("notes", notes);
    }

    /** Id and status: the rest is personal. */
    @Override
    public String toString() {
        return "Lead[" + id + ", " + status + "]";
    }
}
