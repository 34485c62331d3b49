package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;

/** What waits in the inbox, table {@code platform.webhook_inbox}. */
@ApplicationScoped
public class InboxRows {
    // One worker at a time for a tenant; the number keeps these locks apart from others.
    private static final String LOCK = "SELECT pg_try_advisory_xact_lock(7001, hashtext(current_user))";
    // Not current_user, which compares by another collation than the index.
    private static final String TAKE = """
            DELETE FROM platform.webhook_inbox WHERE schema_name = ? AND id = ANY (ARRAY
                (SELECT platform.webhook_inbox_oldest(?, ?)))
            RETURNING id, provider, deduplication_key, event, provider_agent_id, provider_call_id, body, received_at""";
    private static final String SCHEMAS = "SELECT * FROM platform.webhook_inbox_tenants()";
    private static final String CLEAR = "DELETE FROM platform.webhook_inbox WHERE schema_name = ?";

    private final TenantScope scope;
    private final PlatformSql sql;

    protected InboxRows() {
        this(null, null);
    }

    @Inject
    public InboxRows(TenantScope scope, PlatformSql sql) {
        this.scope = scope;
        this.sql = sql;
    }

    /** Tenants for whom something waits. */
    List<TenantSchema> schemas() {
        return sql.list(SCHEMAS, row -> new TenantSchema(row.getString(1)));
    }

    /** Forgets what waits for a tenant that is gone; again is harmless. */
    public void clear(TenantSchema schema) {
        sql.update(CLEAR, schema.name());
    }

    /**
     * Takes the oldest deliveries out, in the tenant's running transaction: if that is undone, they wait as before. Empty:
     * another worker is at it.
     */
    Optional<List<Delivery>> take(TenantContext tenant, int limit) {
        return scope.jdbc(
                tenant,
                connection ->
                        lock(connection) ? Optional.of(take(connection, tenant.schema(), limit)) : Optional.empty());
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LOCK);
                ResultSet answer = query.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static List<Delivery> take(Connection connection, TenantSchema schema, int limit) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TAKE)) {
            PlatformSql.planEachTime(query);
            query.setString(1, schema.name());
            query.setString(2, schema.name());
            query.setInt(3, limit);
            try (ResultSet rows = query.executeQuery()) {
                List<Delivery> taken = new ArrayList<>();
                while (rows.next()) {
                    taken.add(new Delivery(
                            schema,
                            rows.getObject("id", UUID.class),
                            rows.getString("provider"),
                            rows.getString("deduplication_key"),
                            rows.getString("event"),
                            Optional.ofNullable(rows.getString("provider_agent_id")),
                            Optional.ofNullable(rows.getString("provider_call_id")),
                            rows.getBytes("body"),
                            rows.getObject("received_at", OffsetDateTime.class).toInstant()));
                }
                return taken;
            }
        }
    }
}
