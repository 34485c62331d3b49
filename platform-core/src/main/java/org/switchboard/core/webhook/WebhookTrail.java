package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.switchboard.core.call.CallId;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** Enters deliveries in a tenant's trail, table {@code webhook_event}, in the running transaction of the tenant. */
@ApplicationScoped
public class WebhookTrail {
    private static final String KNOWN =
            "SELECT provider, deduplication_key FROM webhook_event WHERE deduplication_key = ANY (?)";
    private static final String INSERT = """
            INSERT INTO webhook_event (id, provider, deduplication_key, event, provider_agent_id, provider_call_id, body,
                                       received_at, state, attempts, applied_at, call_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CASE WHEN ? THEN now() END, ?)""";

    private record Key(String provider, String value) {}

    private final TenantScope scope;
    private final Jobs jobs;

    protected WebhookTrail() {
        this(null, null);
    }

    @Inject
    public WebhookTrail(TenantScope scope, Jobs jobs) {
        this.scope = scope;
        this.jobs = jobs;
    }

    /** Without those that came before, or twice among these. */
    List<Delivery> unknown(TenantContext tenant, List<Delivery> deliveries) {
        Set<Key> known = scope.jdbc(tenant, connection -> known(connection, deliveries));
        return deliveries.stream()
                .filter(delivery -> known.add(new Key(delivery.provider(), delivery.deduplicationKey())))
                .toList();
    }

    private static Set<Key> known(Connection connection, List<Delivery> deliveries) throws SQLException {
        Array keys = connection.createArrayOf(
                "text", deliveries.stream().map(Delivery::deduplicationKey).toArray());
        try (PreparedStatement sql = connection.prepareStatement(KNOWN)) {
            sql.setArray(1, keys);
            try (ResultSet rows = sql.executeQuery()) {
                Set<Key> known = new HashSet<>();
                while (rows.next()) {
                    known.add(new Key(rows.getString(1), rows.getString(2)));
                }
                return known;
            }
        }
    }

    /**
     * Enters deliveries that were applied.
     *
     * @param calls by delivery, the call it was about; those that are missing were about none
     */
    void add(TenantContext tenant, List<Delivery> deliveries, Map<UUID, CallId> calls) {
        scope.jdbc(tenant, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(INSERT)) {
                for (Delivery delivery : deliveries) {
                    Optional<CallId> call = Optional.ofNullable(calls.get(delivery.id()));
                    String state = call.isPresent() ? "APPLIED" : "IGNORED";
                    add(sql, delivery, state, call.map(CallId::value).orElse(null));
                }
                return sql.executeBatch();
            }
        });
    }

    /** Enters deliveries that are still to be applied, each by a job of its own. */
    void addUnapplied(TenantContext tenant, List<Delivery> deliveries) {
        scope.jdbc(tenant, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(INSERT);
                    PreparedStatement job = connection.prepareStatement(Jobs.INSERT)) {
                for (Delivery delivery : deliveries) {
                    add(sql, delivery, "RECEIVED", null);
                    job.setString(1, tenant.schema().name());
                    job.setString(2, ApplyWebhook.KIND);
                    job.setObject(3, delivery.id());
                    job.addBatch();
                }
                sql.executeBatch();
                return job.executeBatch();
            }
        });
        jobs.announce();
    }

    private static void add(PreparedStatement sql, Delivery delivery, String state, UUID call) throws SQLException {
        boolean done = !state.equals("RECEIVED");
        sql.setObject(1, delivery.id());
        sql.setString(2, delivery.provider());
        sql.setString(3, delivery.deduplicationKey());
        sql.setString(4, delivery.event());
        sql.setString(5, delivery.agent().orElse(null));
        sql.setString(6, delivery.call().orElse(null));
        sql.setBytes(7, delivery.body());
        sql.setObject(8, delivery.receivedAt().atOffset(ZoneOffset.UTC));
        sql.setString(9, state);
        sql.setInt(10, done ? 1 : 0);
        sql.setBoolean(11, done);
        sql.setObject(12, call);
        sql.addBatch();
    }
}
