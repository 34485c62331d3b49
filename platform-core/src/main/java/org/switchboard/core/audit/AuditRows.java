package org.switchboard.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.Page;
import org.switchboard.core.persistence.LikePattern;
import org.switchboard.core.tenancy.Role;

/** Rows of an audit log, the tenant's or the platform's: they look the same. */
final class AuditRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    // All values are texts, whatever sets them: JPA can't tell the type of a null.
    private static final String INSERT = """
            INSERT INTO %s (id, at, actor_role, actor_id, api_key_id, action, resource_type, resource_id, address, request_id,
                            before, after)
            VALUES (CAST(? AS uuid), CAST(? AS timestamptz), ?, CAST(? AS uuid), CAST(? AS uuid), ?, ?, CAST(? AS text),
                    CAST(? AS text), CAST(? AS text), CAST(? AS jsonb), CAST(? AS jsonb))""";

    private static final String TEXT =
            "lower(concat_ws(' ', action, resource_type, resource_id, address, before::text, after::text)) LIKE ?";
    private static final String TEXT_OF_PLATFORM = "(" + TEXT
            + " OR resource_id IN (SELECT t.id::text FROM platform.tenant t WHERE lower(t.name) LIKE ? OR t.slug LIKE ?))";

    private AuditRows() {}

    /** A query or statement and the values of its parameters. */
    record Sql(String text, List<Object> values) {}

    /** Empty when nothing differs: then there is nothing to tell. */
    static Optional<Sql> insert(
            String table, Instant now, Actor actor, AuditAction action, Object id, Fields before, Fields after) {
        boolean same = !before.isEmpty()
                && before.unlike(after).isEmpty()
                && after.unlike(before).isEmpty();
        if (same) {
            return Optional.empty();
        }
        Origin origin = Origin.current();
        List<Object> values = new ArrayList<>();
        values.add(UuidCreator.getTimeOrderedEpoch().toString());
        values.add(now.truncatedTo(ChronoUnit.MICROS).toString());
        values.add(actor.role().name());
        values.add(text(actor.id()));
        values.add(text(origin.apiKey()));
        values.add(action.name());
        values.add(action.resource());
        values.add(id == null ? null : id.toString());
        values.add(text(origin.address()));
        values.add(text(origin.requestId()));
        values.add(json(before.unlike(after)));
        values.add(json(after.unlike(before)));
        return Optional.of(new Sql(INSERT.formatted(table), values));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }

    private static String json(Fields fields) {
        try {
            return fields.isEmpty() ? null : JSON.writeValueAsString(fields.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Sql select(AuditFilter filter) {
        return select("audit_event", TEXT, filter);
    }

    static Sql selectOfPlatform(AuditFilter filter) {
        return select("platform.audit_event", TEXT_OF_PLATFORM, filter);
    }

    private static Sql select(String table, String textIn, AuditFilter filter) {
        StringBuilder query = new StringBuilder("SELECT * FROM " + table + " WHERE true");
        List<Object> values = new ArrayList<>();
        filter.actor().ifPresent(actor -> and(query, values, "actor_id = ?", actor));
        filter.action().ifPresent(action -> and(query, values, "action = ?", action.name()));
        filter.resourceType().ifPresent(type -> and(query, values, "resource_type = ?", type));
        filter.resourceId().ifPresent(id -> and(query, values, "resource_id = ?", id));
        filter.from().ifPresent(from -> and(query, values, "at >= ?", utc(from)));
        filter.to().ifPresent(to -> and(query, values, "at < ?", utc(to)));
        filter.text().ifPresent(text -> {
            query.append(" AND ").append(textIn);
            long blanks = textIn.chars().filter(each -> each == '?').count();
            values.addAll(Collections.nCopies(Math.toIntExact(blanks), LikePattern.containing(text)));
        });
        filter.cursor().ifPresent(cursor -> and(query, values, filter.oldestFirst() ? "id > ?" : "id < ?", cursor));
        query.append(filter.oldestFirst() ? " ORDER BY id LIMIT ?" : " ORDER BY id DESC LIMIT ?");
        values.add(filter.limit() + 1);
        return new Sql(query.toString(), values);
    }

    private static void and(StringBuilder query, List<Object> values, String condition, Object value) {
        query.append(" AND ").append(condition);
        values.add(value);
    }

    static Page<AuditEvent> page(List<AuditEvent> found, int limit) {
        boolean more = found.size() > limit;
        List<AuditEvent> items = more ? found.subList(0, limit) : found;
        return new Page<>(items, more ? Optional.of(items.get(limit - 1).id().toString()) : Optional.empty());
    }

    static AuditEvent read(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(
                        Role.valueOf(row.getString("actor_role")),
                        Optional.ofNullable(row.getObject("actor_id", UUID.class))),
                new Origin(
                        Optional.ofNullable(row.getString("address")),
                        Optional.ofNullable(row.getString("request_id")),
                        Optional.ofNullable(row.getObject("api_key_id", UUID.class))),
                row.getString("action"),
                row.getString("resource_type"),
                Optional.ofNullable(row.getString("resource_id")),
                Optional.ofNullable(row.getString("before")),
                Optional.ofNullable(row.getString("after")));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
