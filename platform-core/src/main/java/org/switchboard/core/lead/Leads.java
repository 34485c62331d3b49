package org.switchboard.core.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.lead.ManageLeads.Owner;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;

/** A tenant's leads, tables lead and call; row level security decides which. */
@ApplicationScoped
class Leads {
    // Of what several calls told the newest counts; calls of one moment by the provider's id, so that it is always the
    // same.
    private static final String SELECT =
            """
            SELECT l.*, a.name AS agent_name, k.*
              FROM lead l JOIN agent a ON a.id = l.agent_id,
                   LATERAL (SELECT array_agg(c.id ORDER BY c.at DESC, c.provider_call_id DESC) AS calls,
                                   max(c.at) AS last_call_at,
                                   %s AS name, %s AS email, %s AS company, %s AS interest
                              FROM (SELECT id, provider_call_id, lead_details,
                                           coalesce(started_at, ended_at, created_at) AS at
                                      FROM call WHERE lead_id = l.id) c) k
            """.formatted(newest("name"), newest("email"), newest("company"), newest("interest"));
    private static final String CHANGE = """
            UPDATE lead SET status = coalesce(?, status), notes = coalesce(?, notes),
                   owner_id = CASE WHEN ? THEN NULL ELSE coalesce(?, owner_id) END, updated_at = now()
             WHERE id = ?""";

    private final TenantScope scope;

    protected Leads() {
        this(null);
    }

    @Inject
    Leads(TenantScope scope) {
        this.scope = scope;
    }

    private static String newest(String field) {
        return ("(array_agg(c.lead_details ->> '%1$s' ORDER BY c.at DESC, c.provider_call_id DESC)"
                        + " FILTER (WHERE c.lead_details ->> '%1$s' IS NOT NULL))[1]")
                .formatted(field);
    }

    List<Lead> list(TenantContext context, LeadFilter filter, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = query(filter, values);
        filter.status().ifPresent(status -> and(query, values, "l.status = ?", status.name()));
        query.append(" ORDER BY ").append(filter.sort().order()).append(" LIMIT ? OFFSET ?");
        values.add(limit);
        values.add(offset);
        return scope.jdbc(context, connection -> read(connection, query.toString(), values, Leads::lead));
    }

    /** How many there are of each status, whichever status is looked for. */
    Map<LeadStatus, Long> count(TenantContext context, LeadFilter filter) {
        List<Object> values = new ArrayList<>();
        String query = "SELECT f.status, count(*) AS leads FROM (" + query(filter, values) + ") f GROUP BY 1";
        Map<LeadStatus, Long> counts = new EnumMap<>(LeadStatus.class);
        scope.jdbc(
                context,
                connection -> read(
                        connection,
                        query,
                        values,
                        row -> counts.put(LeadStatus.valueOf(row.getString(1)), row.getLong(2))));
        return counts;
    }

    /** Active users whom the caller may see, by name. */
    List<Owner> owners(TenantContext context) {
        return scope.jdbc(
                context,
                connection -> read(
                        connection,
                        "SELECT id, name FROM user_account WHERE status = 'ACTIVE' ORDER BY lower(name), id",
                        List.of(),
                        row -> new Owner(row.getObject(1, UUID.class), row.getString(2))));
    }

    private static StringBuilder query(LeadFilter filter, List<Object> values) {
        StringBuilder query = new StringBuilder(SELECT).append(" WHERE true");
        filter.agent().ifPresent(agent -> and(query, values, "l.agent_id = ?", agent.value()));
        filter.owner().ifPresent(owner -> and(query, values, "l.owner_id = ?", owner));
        filter.text()
                .ifPresent(text -> and(
                        query,
                        values,
                        "concat_ws(' ', l.phone, k.name, k.email, k.company) ILIKE ?",
                        "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
        return query;
    }

    private static void and(StringBuilder query, List<Object> values, String condition, Object value) {
        query.append(" AND ").append(condition);
        values.add(value);
    }

    Optional<Lead> find(TenantContext context, LeadId id) {
        return scope
                .jdbc(
                        context,
                        connection -> read(connection, SELECT + " WHERE l.id = ?", List.of(id.value()), Leads::lead))
                .stream()
                .findFirst();
    }

    /** Lets nobody else change it until the transaction ends. */
    void lock(TenantContext context, LeadId id) {
        lock(context, "SELECT 1 FROM lead WHERE id = ? FOR UPDATE", id.value());
    }

    /** Lets nobody else change the agent until the transaction ends. */
    void lockAgent(TenantContext context, AgentId id) {
        lock(context, "SELECT 1 FROM agent WHERE id = ? FOR UPDATE", id.value());
    }

    private void lock(TenantContext context, String query, UUID id) {
        scope.jdbc(context, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(query)) {
                sql.setObject(1, id);
                return sql.execute();
            }
        });
    }

    /** Whether there was one to change; null: stays. */
    boolean change(TenantContext context, LeadId id, LeadStatus status, String notes, boolean free, UUID owner) {
        return scope.jdbc(context, connection -> {
            try (PreparedStatement sql = connection.prepareStatement(CHANGE)) {
                sql.setString(1, status == null ? null : status.name());
                sql.setString(2, notes);
                sql.setBoolean(3, free);
                sql.setObject(4, owner, java.sql.Types.OTHER);
                sql.setObject(5, id.value());
                return sql.executeUpdate() == 1;
            }
        });
    }

    /** Whether the caller may see such a user, active. */
    boolean isUser(TenantContext context, UUID user) {
        return scope.jdbc(context, connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT 1 FROM user_account WHERE id = ? AND status = 'ACTIVE'")) {
                sql.setObject(1, user);
                try (ResultSet found = sql.executeQuery()) {
                    return found.next();
                }
            }
        });
    }

    /** Changes an agent's mapping; null: the usual one. */
    void map(TenantContext context, AgentId agent, String mapping) {
        scope.jdbc(context, connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("UPDATE agent SET lead_mapping = ?::jsonb WHERE id = ?")) {
                sql.setString(1, mapping);
                sql.setObject(2, agent.value());
                return sql.executeUpdate();
            }
        });
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, String query, List<Object> values, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                sql.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = sql.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        }
    }

    private static Lead lead(ResultSet row) throws SQLException {
        Array calls = row.getArray("calls");
        return new Lead(
                new LeadId(row.getObject("id", UUID.class)),
                new AgentId(row.getObject("agent_id", UUID.class)),
                row.getString("agent_name"),
                Optional.ofNullable(row.getString("phone")),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("email")),
                Optional.ofNullable(row.getString("company")),
                Optional.ofNullable(row.getString("interest")),
                LeadStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("owner_id", UUID.class)),
                row.getString("notes"),
                calls == null ? List.of() : List.of((UUID[]) calls.getArray()),
                instant(row, "last_call_at"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "updated_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
