package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.ProviderAgentId;

/** Whose agent is it? The platform's answer for webhooks, table {@code platform.agent_route}. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class AgentRoutes {
    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    /** Where deliveries about an agent go: the tenant, as the platform, and the connection whose key signs them. */
    public record Route(TenantContext tenant, ConnectionId connection) {}

    /**
     * Enters an agent; again is harmless.
     *
     * @throws DomainException CONFLICT when another tenant has it: the first one keeps it
     */
    public void add(ProviderId provider, ProviderAgentId agent, TenantContext tenant, ConnectionId connection) {
        platform.createNativeQuery(
                        "INSERT INTO platform.agent_route (provider, provider_agent_id, tenant_id, connection_id)"
                                + " VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .setParameter(1, provider.value())
                .setParameter(2, agent.value())
                .setParameter(3, tenant.tenant().value())
                .setParameter(4, connection.value())
                .executeUpdate();
        boolean ours = find(provider, agent)
                .map(route -> route.tenant().tenant().equals(tenant.tenant()))
                .orElse(false);
        if (!ours) {
            throw new DomainException(ProblemCode.CONFLICT, "This agent belongs to somebody else.");
        }
    }

    /** Looks an agent up. */
    public Optional<Route> find(ProviderId provider, ProviderAgentId agent) {
        List<?> rows = platform.createNativeQuery(
                        "SELECT t.id, t.schema_name, r.connection_id FROM platform.agent_route r"
                                + " JOIN platform.tenant t ON t.id = r.tenant_id"
                                + " WHERE r.provider = ? AND r.provider_agent_id = ?")
                .setParameter(1, provider.value())
                .setParameter(2, agent.value())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(AgentRoutes::route).findFirst();
    }

    private static Route route(Object[] row) {
        TenantContext tenant = TenantContext.system(new TenantId((UUID) row[0]), new TenantSchema((String) row[1]));
        return new Route(tenant, new ConnectionId((UUID) row[2]));
    }

    /** An agent's address, for all who have to forget it. */
    public record Address(ProviderId provider, ProviderAgentId agent) {}

    /** The agents whose deliveries go to a tenant. */
    public List<Address> list(TenantId tenant) {
        List<?> rows = platform.createNativeQuery(
                        "SELECT provider, provider_agent_id FROM platform.agent_route WHERE tenant_id = ?")
                .setParameter(1, tenant.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Address(new ProviderId((String) row[0]), new ProviderAgentId((String) row[1])))
                .toList();
    }

    /** Ends the routes of a tenant for good: what still arrives for its agents is dropped. Again is harmless. */
    public void retire(TenantId tenant) {
        platform.createNativeQuery("INSERT INTO platform.gone_agent (provider, provider_agent_id)"
                        + " SELECT provider, provider_agent_id FROM platform.agent_route WHERE tenant_id = ?"
                        + " ON CONFLICT DO NOTHING")
                .setParameter(1, tenant.value())
                .executeUpdate();
        platform.createNativeQuery("DELETE FROM platform.agent_route WHERE tenant_id = ?")
                .setParameter(1, tenant.value())
                .executeUpdate();
    }

    /** Whether it was the agent of a tenant that is gone and of nobody since. */
    public boolean isGone(ProviderId provider, ProviderAgentId agent) {
        return !platform.createNativeQuery(
                        "SELECT 1 FROM platform.gone_agent WHERE provider = ? AND provider_agent_id = ?")
                .setParameter(1, provider.value())
                .setParameter(2, agent.value())
                .getResultList()
                .isEmpty();
    }

    /** Forgets an agent. */
    public void remove(ProviderId provider, ProviderAgentId agent) {
        platform.createNativeQuery("DELETE FROM platform.agent_route WHERE provider = ? AND provider_agent_id = ?")
                .setParameter(1, provider.value())
                .setParameter(2, agent.value())
                .executeUpdate();
    }
}
