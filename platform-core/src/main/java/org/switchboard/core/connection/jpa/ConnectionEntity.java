package org.switchboard.core.connection.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.spi.ProviderId;

@Entity
@Table(name = "connection")
class ConnectionEntity {
    @Id
    UUID id;

    String provider;

    @Column(name = "account_name")
    String accountName;

    byte[] credentials;

    @Column(name = "previous_credentials")
    byte[] previousCredentials;

    @Column(name = "previous_until")
    Instant previousUntil;

    @Column(name = "checked_at")
    Instant checkedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    protected ConnectionEntity() {}

    ConnectionEntity(Connection connection, byte[] credentials) {
        id = connection.id().value();
        provider = connection.provider().value();
        createdAt = connection.createdAt();
        set(connection, credentials);
    }

    void set(Connection connection, byte[] encrypted) {
        accountName = connection.accountName();
        credentials = encrypted;
        checkedAt = connection.checkedAt();
        updatedAt = connection.updatedAt();
    }

    Connection toConnection() {
        return new Connection(
                new ConnectionId(id), new ProviderId(provider), accountName, checkedAt, createdAt, updatedAt);
    }
}
