package org.switchboard.core.agent.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentFilter;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.Agents;
import org.switchboard.core.persistence.ConstraintViolations;
import org.switchboard.core.persistence.LikePattern;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;

@ApplicationScoped
class JpaAgents implements Agents {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Inject
    Clock clock;

    @Override
    public void add(Agent agent) {
        tenant.persist(new AgentEntity(agent));
    }

    @Override
    public List<Agent> list() {
        return tenant.createQuery("SELECT a FROM AgentEntity a ORDER BY a.id DESC", AgentEntity.class)
                .getResultStream()
                .map(AgentEntity::toAgent)
                .toList();
    }

    @Override
    public List<Agent> list(AgentFilter filter) {
        TypedQuery<AgentEntity> query = tenant.createQuery(
                "SELECT a FROM AgentEntity a WHERE (:any = TRUE OR a.status = :status) AND (LOWER(a.name) LIKE :like"
                        + " OR LOWER(a.description) LIKE :like) ORDER BY " + order(filter.sort()),
                AgentEntity.class);
        return query.setParameter("any", filter.status().isEmpty())
                .setParameter("status", filter.status().orElse(AgentStatus.ACTIVE))
                .setParameter("like", LikePattern.containing(filter.text().orElse("")))
                .setFirstResult(filter.offset())
                .setMaxResults(filter.limit())
                .getResultStream()
                .map(AgentEntity::toAgent)
                .toList();
    }

    private static String order(AgentFilter.Sort sort) {
        return switch (sort) {
            case NEWEST -> "a.id DESC";
            case OLDEST -> "a.id";
            case NAME -> "LOWER(a.name), a.id";
        };
    }

    @Override
    public Optional<Agent> find(AgentId id) {
        return Optional.ofNullable(tenant.find(AgentEntity.class, id.value())).map(AgentEntity::toAgent);
    }

    @Override
    public Agent get(AgentId id) {
        return find(id).orElseThrow(() -> DomainException.notFound("agent"));
    }

    @Override
    public Optional<Agent> find(ProviderAgentId id) {
        return tenant.createQuery("SELECT a FROM AgentEntity a WHERE a.providerAgentId = :id", AgentEntity.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(AgentEntity::toAgent);
    }

    @Override
    public void restart(AgentId id) {
        move(entity(id), AgentStatus.CREATING, null);
    }

    @Override
    public void activate(AgentId id, VoiceAgent made) {
        AgentEntity agent = entity(id);
        agent.providerAgentId = made.id().value();
        agent.providerVersion = made.version();
        agent.providerRaw = made.raw().text();
        move(agent, AgentStatus.ACTIVE, null);
        try {
            tenant.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isUnique(e, "agent_provider_agent_uk")) {
                throw DomainException.at(
                        ProblemCode.CONFLICT,
                        "provider_agent_id",
                        "This agent is connected already, here or elsewhere.");
            }
            throw e;
        }
    }

    @Override
    public Agent change(Agent changed, VoiceAgent there) {
        AgentEntity agent = entity(changed.id(), LockModeType.PESSIMISTIC_WRITE);
        if (agent.version != changed.version()) {
            throw new DomainException(
                    ProblemCode.CONFLICT,
                    "Somebody else changed this agent at the same time. Look at it, then change it again.");
        }
        agent.name = changed.name();
        agent.description = changed.description();
        agent.voiceId = changed.voice().value();
        agent.language = changed.language();
        agent.prompt = changed.prompt();
        agent.firstWords = changed.firstWords().orElse(null);
        agent.providerVersion = there.version();
        agent.providerRaw = there.raw().text();
        agent.updatedAt = clock.instant();
        tenant.flush();
        return agent.toAgent();
    }

    @Override
    public void fail(AgentId id, String reason) {
        move(entity(id), AgentStatus.FAILED, reason);
    }

    @Override
    public void remove(AgentId id) {
        tenant.remove(entity(id));
    }

    @Override
    public boolean hasCalls(AgentId id) {
        return !tenant.createNativeQuery("SELECT 1 FROM call WHERE agent_id = ? LIMIT 1")
                .setParameter(1, id.value())
                .getResultList()
                .isEmpty();
    }

    @Override
    public boolean assign(AgentId id, UUID customer) {
        return tenant.createNativeQuery(
                                "INSERT INTO agent_assignment (agent_id, user_id, assigned_at) VALUES (?, ?, now())"
                                        + " ON CONFLICT DO NOTHING")
                        .setParameter(1, id.value())
                        .setParameter(2, customer)
                        .executeUpdate()
                == 1;
    }

    @Override
    public boolean unassign(AgentId id, UUID customer) {
        return tenant.createNativeQuery("DELETE FROM agent_assignment WHERE agent_id = ? AND user_id = ?")
                        .setParameter(1, id.value())
                        .setParameter(2, customer)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void unassignAll(UUID customer) {
        tenant.createNativeQuery("DELETE FROM agent_assignment WHERE user_id = ?")
                .setParameter(1, customer)
                .executeUpdate();
    }

    @Override
    public List<UUID> assignees(AgentId id) {
        List<?> users = tenant.createNativeQuery(
                        "SELECT user_id FROM agent_assignment WHERE agent_id = ? ORDER BY assigned_at")
                .setParameter(1, id.value())
                .getResultList();
        return users.stream().map(UUID.class::cast).toList();
    }

    @Override
    public List<AgentId> assignedTo(UUID customer) {
        List<?> agents = tenant.createNativeQuery(
                        "SELECT agent_id FROM agent_assignment WHERE user_id = ? ORDER BY assigned_at")
                .setParameter(1, customer)
                .getResultList();
        return agents.stream().map(UUID.class::cast).map(AgentId::new).toList();
    }

    private void move(AgentEntity agent, AgentStatus status, String detail) {
        agent.status = status;
        agent.statusDetail = detail;
        agent.updatedAt = clock.instant();
    }

    private AgentEntity entity(AgentId id) {
        return entity(id, LockModeType.NONE);
    }

    private AgentEntity entity(AgentId id, LockModeType lock) {
        AgentEntity found = tenant.find(AgentEntity.class, id.value(), lock);
        if (found == null) {
            throw DomainException.notFound("agent");
        }
        return found;
    }
}
