package org.switchboard.core.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantScope;

/** Turns credentials into what is stored and back. */
@ApplicationScoped
public class CredentialVault {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final TenantScope scope;
    private final Connections connections;
    private final TenantKeys keys;
    private final Clock clock;
    private final ObjectMapper mapper = new ObjectMapper();

    protected CredentialVault() {
        this(null, null, null, null);
    }

    @Inject
    public CredentialVault(TenantScope scope, Connections connections, TenantKeys keys, Clock clock) {
        this.scope = scope;
        this.connections = connections;
        this.keys = keys;
        this.clock = clock;
    }

    /** Encrypts the values of the provider's config fields. Opens a transaction of the platform, so not inside a tenant's. */
    byte[] seal(TenantId tenant, ConnectionId connection, Map<String, String> values) {
        try {
            return keys.encrypt(tenant, purpose(connection), mapper.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values in use, then the previous ones while they still count; also behind the fence. Never log them. */
    public List<Map<String, String>> open(TenantContext tenant, ConnectionId connection) {
        List<byte[]> sealed =
                scope.callPastFence(tenant.asSystem(), () -> connections.credentials(connection, clock.instant()));
        return sealed.stream()
                .map(bytes -> keys.decrypt(tenant.tenant(), purpose(connection), bytes))
                .map(this::read)
                .toList();
    }

    private Map<String, String> read(String json) {
        try {
            return mapper.readValue(json, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored credentials are unreadable", e);
        }
    }

    private static String purpose(ConnectionId connection) {
        return "connection.credentials " + connection;
    }
}
