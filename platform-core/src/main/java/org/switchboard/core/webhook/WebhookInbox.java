package org.switchboard.core.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.Webhooks.Routing;

/**
 * Stores a verified delivery and the job that applies it, in one commit. A delivery that is there already changes nothing. A
 * fenced tenant's deliveries are stored too, since the provider won't repeat them for ever; the job waits for the fence.
 */
@ApplicationScoped
public class WebhookInbox {
    private static final String INSERT = """
            INSERT INTO webhook_event (id, provider, deduplication_key, event, provider_agent_id, provider_call_id, body,
                                       received_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED') ON CONFLICT (provider, deduplication_key) DO NOTHING""";

    private final TenantScope scope;
    private final Jobs jobs;

    protected WebhookInbox() {
        this(null, null);
    }

    @Inject
    public WebhookInbox(TenantScope scope, Jobs jobs) {
        this.scope = scope;
        this.jobs = jobs;
    }

    void store(TenantContext tenant, ProviderId provider, Routing routing, byte[] body, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        scope.jdbcPastFence(tenant, connection -> {
            if (insert(connection, id, provider, routing, body, now)) {
                queue(connection, tenant, id);
                jobs.announce();
            }
            return id;
        });
    }

    private static boolean insert(
            Connection connection, UUID id, ProviderId provider, Routing routing, byte[] body, Instant now)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(INSERT)) {
            sql.setObject(1, id);
            sql.setString(2, provider.value());
            sql.setString(3, routing.deduplicationKey());
            sql.setString(4, routing.event());
            sql.setString(5, routing.agent().map(ProviderAgentId::value).orElse(null));
            sql.setString(6, routing.call().map(ProviderCallId::value).orElse(null));
            sql.setBytes(7, body);
            sql.setTimestamp(8, Timestamp.from(now));
            return sql.executeUpdate() == 1;
        }
    }

    private static void queue(Connection connection, TenantContext tenant, UUID event) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(Jobs.INSERT)) {
            sql.setString(1, tenant.schema().name());
            sql.setString(2, ApplyWebhook.KIND);
            sql.setObject(3, event);
            sql.executeUpdate();
        }
    }
}
