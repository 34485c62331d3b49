package org.switchboard.core.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.spi.ProviderId;

/**
 * The tokens in connections' webhook addresses, table {@code platform.connection_route}. A token says whose deliveries come to an
 * address; what proves them is their signature. One per connection is in use, replaced ones stay good for a while.
 */
@ApplicationScoped
public class WebhookTokens {
    private static final int BYTES = 24;
    private static final String IN_USE =
            "SELECT sealed_token FROM platform.connection_route WHERE connection_id = ? AND in_use";
    private static final String INSERT = """
            INSERT INTO platform.connection_route (token_hash, provider, tenant_id, connection_id, sealed_token)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String FIND = """
            SELECT t.id, t.schema_name, r.connection_id FROM platform.connection_route r
              JOIN platform.tenant t ON t.id = r.tenant_id
             WHERE r.token_hash = ? AND r.provider = ? AND (r.valid_until IS NULL OR r.valid_until > now())""";

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    TenantKeys keys;

    private final SecureRandom random = new SecureRandom();

    /** Whose token it is. */
    public record Owner(TenantContext tenant, ConnectionId connection) {}

    /** The connection's token, 32 characters of base64url; made on first use. Not inside a tenant's transaction. */
    @Transactional
    public String of(TenantContext tenant, ConnectionId connection, ProviderId provider) {
        return inUse(tenant, connection).orElseGet(() -> {
            add(tenant, connection, provider);
            return inUse(tenant, connection).orElseThrow();
        });
    }

    /** Replaces the connection's token; the one before stays good until {@link #endReplaced}. */
    @Transactional
    public void rotate(TenantContext tenant, ConnectionId connection, ProviderId provider) {
        change("DELETE FROM platform.connection_route WHERE connection_id = ? AND valid_until < now()", connection);
        change("UPDATE platform.connection_route SET in_use = false WHERE connection_id = ? AND in_use", connection);
        add(tenant, connection, provider);
    }

    /** The provider knows the newest address everywhere: replaced ones end in a day, when retries are over. */
    @Transactional
    public void endReplaced(ConnectionId connection) {
        change(
                "UPDATE platform.connection_route SET valid_until = now() + interval '24 hours'"
                        + " WHERE connection_id = ? AND NOT in_use AND valid_until IS NULL",
                connection);
    }

    /** Whose token it is, if it is one of this provider's and still good. */
    @Transactional
    public Optional<Owner> find(ProviderId provider, String token) {
        List<?> rows = platform.createNativeQuery(FIND)
                .setParameter(1, hash(token))
                .setParameter(2, provider.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Owner(
                        TenantContext.system(new TenantId((UUID) row[0]), new TenantSchema((String) row[1])),
                        new ConnectionId((UUID) row[2])))
                .findFirst();
    }

    /** Forgets a tenant's tokens: what still comes to their addresses is answered like an unknown one. Again is harmless. */
    @Transactional
    public void removeAll(TenantId tenant) {
        platform.createNativeQuery("DELETE FROM platform.connection_route WHERE tenant_id = ?")
                .setParameter(1, tenant.value())
                .executeUpdate();
    }

    private Optional<String> inUse(TenantContext tenant, ConnectionId connection) {
        List<?> sealed = platform.createNativeQuery(IN_USE)
                .setParameter(1, connection.value())
                .getResultList();
        return sealed.stream()
                .map(bytes -> keys.decrypt(tenant.tenant(), purpose(connection), (byte[]) bytes))
                .findFirst();
    }

    private void add(TenantContext tenant, ConnectionId connection, ProviderId provider) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        platform.createNativeQuery(INSERT)
                .setParameter(1, hash(token))
                .setParameter(2, provider.value())
                .setParameter(3, tenant.tenant().value())
                .setParameter(4, connection.value())
                .setParameter(5, keys.encrypt(tenant.tenant(), purpose(connection), token))
                .executeUpdate();
    }

    private void change(String statement, ConnectionId connection) {
        platform.createNativeQuery(statement)
                .setParameter(1, connection.value())
                .executeUpdate();
    }

    // The token is random and long, so a plain hash tells nothing of it.
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String purpose(ConnectionId connection) {
        return "connection_route.sealed_token " + connection;
    }
}
