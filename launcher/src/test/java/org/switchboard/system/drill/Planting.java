package org.switchboard.system.drill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts rows full of canaries into every table of a tenant, as the catalog lists them, past all guards. */
final class Planting {
    /** Tables that only staff may read: nothing in them is a customer's. */
    private static final Set<String> STAFF_ONLY =
            Set.of("connection", "webhook_event", "usage_entry", "do_not_call", "audit_event");
    // One row per provider, whose credentials must go on working: its name is changed instead.
    private static final Set<String> UPDATED = Set.of("connection");
    // Limits are figures, one row for each customer.
    private static final Set<String> NOT_PLANTED = Set.of("flyway_schema_history", "call_limit");

    /** Columns whose values mean something; all other texts are canaries. */
    private static final Map<String, Object> MEANINGS = Map.ofEntries(
            Map.entry("user_account.role", "CUSTOMER"),
            Map.entry("user_account.status", "ACTIVE"),
            Map.entry("agent.status", "ACTIVE"),
            Map.entry("agent.language", "en-US"),
            Map.entry("phone_number.status", "ACTIVE"),
            Map.entry("audit_event.actor_role", "TENANT_ADMIN"),
            Map.entry("call.status", "ENDED"),
            Map.entry("call.direction", "OUTBOUND"),
            Map.entry("call.sentiment", "POSITIVE"),
            Map.entry("call.cost_currency", "USD"),
            Map.entry("call.usage_revision", "drill"),
            Map.entry("usage_entry.revision", "drill"),
            Map.entry("call_analysis.sentiment", "POSITIVE"),
            Map.entry("lead.status", "NEW"),
            Map.entry("usage_entry.currency", "USD"),
            Map.entry("webhook_event.provider", "retell"),
            Map.entry("webhook_event.state", "APPLIED"));

    /** Forms of documents; {@code %s} is the canary. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "call.transcript",
            "[{\"kind\":\"AGENT\",\"text\":\"%s\",\"start\":0,\"end\":1000}]",
            "call.latency",
            "[{\"component\":\"%s\",\"p50Millis\":1,\"p90Millis\":1,\"p95Millis\":1,\"p99Millis\":1,\"samples\":1}]",
            "call.cost_items",
            "[{\"product\":\"%s\",\"micros\":1}]");

    private static final Set<String> NUMBERS = Set.of(
            "phone_number.number",
            "do_not_call.number",
            "call.from_number",
            "call.to_number",
            "call.transferred_to",
            "lead.phone");
    private static final Set<String> PEOPLE =
            Set.of("user_id", "created_by", "requested_by", "owner_id", "added_by", "actor_id");

    private final Connection database;
    private final Canaries canaries;
    private final String schema;

    private record Column(String table, String name, String type) {
        String key() {
            return table + "." + name;
        }
    }

    Planting(Connection database, Canaries canaries, String schema) {
        this.database = database;
        this.canaries = canaries;
        this.schema = schema;
    }

    /**
     * Plants a row in each table.
     *
     * @param ids the owner's row in tables that have one already; the new ones are put in
     */
    void plant(Owner owner, Map<String, UUID> ids) throws SQLException {
        for (String table : tables()) {
            boolean theirs = owner.isStaff() ? !table.equals("agent_assignment") : !STAFF_ONLY.contains(table);
            if (theirs && UPDATED.contains(table)) {
                update("UPDATE " + schema + "." + table + " SET account_name = '"
                        + canaries.word(owner, table, "account_name") + "'");
            } else if (theirs) {
                insert(owner, table, ids);
            }
        }
    }

    /** The tenant's tables, those that others refer to first. */
    List<String> tables() throws SQLException {
        Map<String, Set<String>> references = new LinkedHashMap<>();
        for (String table : list("SELECT tablename FROM pg_tables WHERE schemaname = ? ORDER BY 1", schema)) {
            if (!NOT_PLANTED.contains(table)) {
                references.put(table, new java.util.HashSet<>(foreignKeys(table).values()));
            }
        }
        List<String> order = new ArrayList<>();
        while (!references.isEmpty()) {
            String next = references.keySet().stream()
                    .filter(table -> references.get(table).stream()
                            .noneMatch(other -> !other.equals(table) && references.containsKey(other)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("tables refer to each other in a circle: " + references));
            references.remove(next);
            order.add(next);
        }
        return order;
    }

    private void insert(Owner owner, String table, Map<String, UUID> ids) throws SQLException {
        Map<String, String> targets = foreignKeys(table);
        List<Column> columns = columns(table);
        String names = String.join(", ", columns.stream().map(Column::name).toList());
        String marks = String.join(
                ", ",
                columns.stream()
                        .map(column -> "CAST(? AS " + column.type() + ")")
                        .toList());
        UUID id = canaries.id(owner);
        try (PreparedStatement sql = database.prepareStatement(
                "INSERT INTO " + schema + "." + table + " (" + names + ") VALUES (" + marks + ")")) {
            for (int i = 0; i < columns.size(); i++) {
                set(
                        sql,
                        i + 1,
                        value(
                                columns.get(i),
                                owner,
                                id,
                                targets.get(columns.get(i).name()),
                                ids));
            }
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(
                    "the drill can't plant a row in table " + table + ": tell it in Planting what its columns mean", e);
        }
        // People refer to their own account, not to one that was planted beside it.
        if (!table.equals("user_account")) {
            ids.put(table, id);
        }
    }

    private Object value(Column column, Owner owner, UUID id, String target, Map<String, UUID> ids)
            throws SQLException {
        Object meaning = MEANINGS.get(column.key());
        if (meaning != null) {
            return meaning;
        }
        if (NUMBERS.contains(column.key())) {
            return canaries.number(owner);
        }
        return switch (column.type()) {
            case "uuid" -> uuid(column, id, target, ids);
            case "text" ->
                column.name().equals("email")
                        ? canaries.word(owner, column.table(), column.name()) + "@drill.example"
                        : canaries.word(owner, column.table(), column.name());
            case "json", "jsonb" ->
                DOCUMENTS
                        .getOrDefault(column.key(), "{\"note\":\"%s\"}")
                        .formatted(canaries.word(owner, column.table(), column.name()));
            case "bytea" -> canaries.word(owner, column.table(), column.name()).getBytes(StandardCharsets.UTF_8);
            case "timestamptz", "timestamp with time zone" ->
                java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC).toString();
            case "boolean" -> true;
            case "integer", "bigint", "smallint", "numeric" -> 7;
            default -> throw new AssertionError("the drill can't fill " + column);
        };
    }

    private UUID uuid(Column column, UUID id, String target, Map<String, UUID> ids) throws SQLException {
        if (column.name().equals("id")) {
            return id;
        }
        if (PEOPLE.contains(column.name())) {
            return ids.get("user_account");
        }
        String table = target == null ? column.name().replaceAll("_id$", "") : target;
        UUID known = ids.get(table);
        return known != null || target == null
                ? known
                : UUID.fromString(list("SELECT id FROM " + schema + "." + target + " LIMIT ?::int", "1")
                        .get(0));
    }

    private static void set(PreparedStatement sql, int position, Object value) throws SQLException {
        if (value == null) {
            sql.setNull(position, Types.OTHER);
        } else {
            sql.setObject(position, value);
        }
    }

    /** Columns for texts, documents and bytes of a tenant's tables in which nothing of ours is found. */
    List<String> columnsWithoutCanary(Set<String> excused) throws SQLException {
        List<String> bare = new ArrayList<>();
        for (String table : tables()) {
            for (Column column : columns(table)) {
                boolean holdsText = Set.of("text", "json", "jsonb", "bytea").contains(column.type());
                if (holdsText && !MEANINGS.containsKey(column.key()) && !excused.contains(column.key())) {
                    String text = column.type().equals("bytea")
                            ? "encode(" + column.name() + ", 'escape')"
                            : column.name() + "::text";
                    if (list(
                                    "SELECT 1 FROM " + schema + "." + table + " WHERE " + text + " ~ ? LIMIT 1",
                                    canaries.pattern())
                            .isEmpty()) {
                        bare.add(column.key());
                    }
                }
            }
        }
        return bare;
    }

    /** A sum over each table's content. */
    Map<String, String> sums() throws SQLException {
        Map<String, String> sums = new LinkedHashMap<>();
        for (String table : tables()) {
            sums.put(
                    schema + "." + table,
                    list(
                                    "SELECT md5(coalesce(string_agg(t::text, ? ORDER BY t::text), '')) FROM " + schema
                                            + "." + table + " t",
                                    "|")
                            .get(0));
        }
        return sums;
    }

    private List<Column> columns(String table) throws SQLException {
        return list(
                        "SELECT a.attname || ' ' || format_type(a.atttypid, NULL) FROM pg_attribute a"
                                + " WHERE a.attrelid = CAST(? AS regclass) AND a.attnum > 0 AND NOT a.attisdropped"
                                + " AND a.attidentity = '' AND a.attgenerated = '' ORDER BY a.attnum",
                        schema + "." + table)
                .stream()
                .map(text -> text.split(" ", 2))
                .map(parts -> new Column(table, parts[0], parts[1]))
                .toList();
    }

    private Map<String, String> foreignKeys(String table) throws SQLException {
        Map<String, String> targets = new LinkedHashMap<>();
        for (String row : list(
                "SELECT a.attname || ' ' || t.relname FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid"
                        + " AND a.attnum = ANY (c.conkey) JOIN pg_class t ON t.oid = c.confrelid"
                        + " WHERE c.contype = 'f' AND c.conrelid = CAST(? AS regclass)",
                schema + "." + table)) {
            targets.put(row.split(" ")[0], row.split(" ")[1]);
        }
        return targets;
    }

    private void update(String statement) throws SQLException {
        try (PreparedStatement sql = database.prepareStatement(statement)) {
            sql.executeUpdate();
        }
    }

    private List<String> list(String query, String value) throws SQLException {
        try (PreparedStatement sql = database.prepareStatement(query)) {
            sql.setString(1, value);
            try (ResultSet rows = sql.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
