package org.switchboard.core.agent;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;

/** A tenant's agents. To be used inside {@link org.switchboard.core.tenancy.TenantScope}, which decides what is visible. */
public interface Agents {
    /** Adds an agent that is about to be made. */
    void add(Agent agent);

    /** Newest first. */
    List<Agent> list();

    /** Some of them. */
    List<Agent> list(AgentFilter filter);

    /** By id. */
    Optional<Agent> find(AgentId id);

    /** By id. @throws org.switchboard.core.problem.DomainException NOT_FOUND */
    Agent get(AgentId id);

    /** By the provider's id. */
    Optional<Agent> find(ProviderAgentId id);

    /** Back to CREATING. */
    void restart(AgentId id);

    /** It exists at the provider. @throws org.switchboard.core.problem.DomainException CONFLICT when another agent here is that one */
    void activate(AgentId id, VoiceAgent made);

    /**
     * Keeps a change and how the agent is at the provider since; returns it with its new version.
     *
     * @throws org.switchboard.core.problem.DomainException CONFLICT when it isn't the version any more that was changed
     */
    Agent change(Agent changed, VoiceAgent there);

    /** Making it failed. */
    void fail(AgentId id, String reason);

    /** Forgets it. */
    void remove(AgentId id);

    /** Whether any call was made with it. */
    boolean hasCalls(AgentId id);

    /** Lets the customer use it; false: they could already. */
    boolean assign(AgentId id, UUID customer);

    /** Takes it away from the customer; false: they hadn't got it. */
    boolean unassign(AgentId id, UUID customer);

    /** Takes all agents away from the customer. */
    void unassignAll(UUID customer);

    /** The customers who may use it. */
    List<UUID> assignees(AgentId id);

    /** Those that the customer may use. */
    List<AgentId> assignedTo(UUID customer);
}
