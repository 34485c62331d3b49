package org.switchboard.core.connection.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.connection.Connections;
import org.switchboard.core.problem.DomainException;
import org.switchboard.spi.ProviderId;

@ApplicationScoped
class JpaConnections implements Connections {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Override
    public List<Connection> list() {
        return tenant.createQuery("SELECT c FROM ConnectionEntity c ORDER BY c.createdAt", ConnectionEntity.class)
                .getResultStream()
                .map(ConnectionEntity::toConnection)
                .toList();
    }

    @Override
    public Optional<Connection> find(ProviderId provider) {
        return list().stream().filter(one -> one.provider().equals(provider)).findFirst();
    }

    @Override
    public Optional<Connection> hold(ProviderId provider) {
        return find(provider)
                .map(found -> tenant.find(ConnectionEntity.class, found.id().value(), LockModeType.PESSIMISTIC_WRITE))
                .map(held -> {
                    tenant.refresh(held);
                    return held.toConnection();
                });
    }

    @Override
    public Optional<Connection> findAny() {
        return list().stream().findFirst();
    }

    @Override
    public void add(Connection connection, byte[] credentials) {
        tenant.persist(new ConnectionEntity(connection, credentials));
    }

    @Override
    public void replace(Connection connection, byte[] credentials, Instant previousUntil) {
        ConnectionEntity entity = entity(connection.id());
        entity.previousCredentials = entity.credentials;
        entity.previousUntil = previousUntil;
        entity.set(connection, credentials);
    }

    @Override
    public List<byte[]> credentials(ConnectionId id, Instant now) {
        ConnectionEntity entity = entity(id);
        boolean previousCounts = entity.previousUntil != null && now.isBefore(entity.previousUntil);
        return previousCounts ? List.of(entity.credentials, entity.previousCredentials) : List.of(entity.credentials);
    }

    private ConnectionEntity entity(ConnectionId id) {
        ConnectionEntity found = tenant.find(ConnectionEntity.class, id.value());
        if (found == null) {
            throw DomainException.notFound("connection");
        }
        return found;
    }
}
