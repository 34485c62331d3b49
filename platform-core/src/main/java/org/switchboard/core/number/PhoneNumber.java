package org.switchboard.core.number;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.ConnectionId;

/**
 * A tenant's phone number.
 *
 * @param number the number, E.164; absent while it is being bought
 * @param nickname for people; may be empty
 * @param agent who takes and places calls on it
 * @param statusDetail why buying failed, in words
 */
public record PhoneNumber(
        NumberId id,
        ConnectionId connection,
        Optional<String> number,
        int areaCode,
        String nickname,
        Optional<AgentId> agent,
        Status status,
        Optional<String> statusDetail,
        Instant createdAt) {

    /** Whether a number can be used. */
    public enum Status {
        /** Asked for at the provider. */
        BUYING,
        /** Ours. */
        ACTIVE,
        /** Buying failed; it can be retried or deleted. */
        FAILED
    }

    public PhoneNumber {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(status, "status");
    }

    /** What the audit log tells of it. */
    public Fields audited() {
        return Fields.of("number", number)
                .and("area_code", areaCode)
                .and("nickname", nickname)
                .and("agent_id", agent);
    }
}
