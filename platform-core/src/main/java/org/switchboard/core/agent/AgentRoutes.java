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

    /** Forgets an agent. */
    public void remove(ProviderId provider, ProviderAgentId agent) {
        platform.createNativeQuery("DELETE FROM platform.agent_route WHERE provider = ? AND provider_agent_id = ?")
                .setParameter(1, provider.value())
                .setParameter(2, agent.value())
                .executeUpdate();
    }
}
