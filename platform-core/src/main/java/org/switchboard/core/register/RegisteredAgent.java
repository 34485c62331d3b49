package org.switchboard.core.register;

import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.agent.AgentStatus;

/**
 * An agent with its owners, as the platform knew it a minute ago.
 *
 * @param provider id of the provider that it speaks through
 * @param status as the tenant sees it
 * @param home the tenant that owns it
 * @param customers names of those who may use it, comma between them; empty: nobody but the tenant's staff
 */
public record RegisteredAgent(
        UUID id,
        String name,
        String provider,
        AgentStatus status,
        Home home,
        String customers,
        long callsOf30Days,
        Instant createdAt) {

    /** Safe to log. */
    @Override
    public String toString() {
        return "RegisteredAgent[" + id + ", " + status + "]";
    }
}
