package org.switchboard.core.lead;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;

/**
 * Which leads to list.
 *
 * @param text only those in whose phone, name, e-mail or company this is
 */
public record LeadFilter(
        Optional<LeadStatus> status, Optional<AgentId> agent, Optional<UUID> owner, Optional<String> text, Sort sort) {
    public LeadFilter {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(sort, "sort");
    }

    /** In which order. */
    public enum Sort {
        /** The newest leads first. */
        NEWEST("l.created_at DESC"),
        /** The oldest leads first. */
        OLDEST("l.created_at"),
        /** Those first whom people worked on last. */
        CHANGED("l.updated_at DESC"),
        /** Those first who were spoken to last. */
        CALLED("k.last_call_at DESC NULLS LAST"),
        /** By name. */
        NAME("lower(k.name) NULLS LAST");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        String order() {
            return order + ", l.id";
        }
    }
}
