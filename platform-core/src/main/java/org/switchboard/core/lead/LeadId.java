package org.switchboard.core.lead;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.spi.voice.E164;

/** Id of a lead. Made of what makes a lead the same, so that every order of reports gives the same. */
public record LeadId(UUID value) {
    public LeadId {
        Objects.requireNonNull(value, "value");
    }

    /** The lead of an agent and a number; without a number, that of the call. */
    public static LeadId of(AgentId agent, Optional<E164> phone, UUID call) {
        String name = agent + "|" + phone.map(E164::value).orElseGet(call::toString);
        return new LeadId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
