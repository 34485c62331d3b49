package org.switchboard.core.connection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.spi.ProviderId;

/** A tenant's connections. To be used inside {@link org.switchboard.core.tenancy.TenantScope}. */
public interface Connections {
    /** All of them. */
    List<Connection> list();

    /** The one to this provider. */
    Optional<Connection> find(ProviderId provider);

    /** The one to this provider, which nobody else changes until the transaction ends. */
    Optional<Connection> hold(ProviderId provider);

    /** The only or first one. */
    Optional<Connection> findAny();

    /** Adds a connection with its encrypted credentials. @throws DomainException CONFLICT when there is one already */
    void add(Connection connection, byte[] credentials);

    /** Replaces the credentials; the ones before stay good for webhook signatures until {@code previousUntil}. */
    void replace(Connection connection, byte[] credentials, Instant previousUntil);

    /** The encrypted credentials in use, then the previous ones if {@code now} is before their end. */
    List<byte[]> credentials(ConnectionId id, Instant now);

    /** What who was slower is told. */
    static DomainException savedMeanwhile() {
        return new DomainException(
                ProblemCode.CONFLICT, "Somebody else has just connected an account. Look at it, then try again.");
    }
}
