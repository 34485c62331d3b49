package org.switchboard.core.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.persistence.LikePattern;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;

/** Tables {@code platform.tenant_person} and {@code platform.tenant_agent}. */
@ApplicationScoped
class RegisterTable {
    // Rows that are as they were aren't written again: this runs once a minute for each tenant.
    private static final String KEEP_PEOPLE = """
            WITH seen AS (SELECT * FROM jsonb_to_recordset(CAST(? AS jsonb)) AS s(id uuid, name text, email text, role text,
                                 active boolean, created_at timestamptz)),
                 home AS (SELECT CAST(? AS uuid) AS id),
                 gone AS (DELETE FROM platform.tenant_person WHERE tenant_id = (SELECT id FROM home)
                             AND id NOT IN (SELECT id FROM seen))
            INSERT INTO platform.tenant_person (tenant_id, id, name, email, role, active, created_at)
            SELECT home.id, s.id, s.name, s.email, s.role, s.active, s.created_at FROM seen s, home
             WHERE NOT EXISTS (SELECT FROM platform.tenant_person p WHERE p.tenant_id = home.id AND p.id = s.id
                           AND (p.name, p.email, p.role, p.active) = (s.name, s.email, s.role, s.active))
            ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role,
                                                      active = excluded.active""";
    private static final String KEEP_AGENTS = """
            WITH seen AS (SELECT * FROM jsonb_to_recordset(CAST(? AS jsonb)) AS s(id uuid, name text, provider text, status text,
                                 customers text, calls bigint, created_at timestamptz)),
                 home AS (SELECT CAST(? AS uuid) AS id),
                 gone AS (DELETE FROM platform.tenant_agent WHERE tenant_id = (SELECT id FROM home)
                             AND id NOT IN (SELECT id FROM seen))
            INSERT INTO platform.tenant_agent (tenant_id, id, name, provider, status, customers, calls_of_30_days, created_at)
            SELECT home.id, s.id, s.name, s.provider, s.status, s.customers, s.calls, s.created_at FROM seen s, home
             WHERE NOT EXISTS (SELECT FROM platform.tenant_agent a WHERE a.tenant_id = home.id AND a.id = s.id
                           AND (a.name, a.provider, a.status, a.customers, a.calls_of_30_days)
                             = (s.name, s.provider, s.status, s.customers, s.calls))
            ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name, provider = excluded.provider, status = excluded.status,
                                        customers = excluded.customers, calls_of_30_days = excluded.calls_of_30_days""";
    private static final String KEEP_SIGN_INS = """
            UPDATE platform.tenant_person p SET signed_in_at = s.at
              FROM (SELECT user_id, max(created_at) AS at FROM platform.session WHERE tenant_id = ? GROUP BY user_id) s
             WHERE p.tenant_id = ? AND p.id = s.user_id AND s.at > coalesce(p.signed_in_at, '-infinity')""";
    private static final String PEOPLE = """
              FROM (SELECT p.*, t.name AS tenant_name, t.slug
                      FROM platform.tenant_person p JOIN platform.tenant t ON t.id = p.tenant_id
                    UNION ALL
                    SELECT NULL, u.id, u.name, u.email, 'PLATFORM_ADMIN', u.status = 'ACTIVE', u.created_at,
                           (SELECT max(s.created_at) FROM platform.session s WHERE s.user_id = u.id), NULL, NULL
                      FROM platform.platform_user u) e
             WHERE (lower(e.name) LIKE ? OR lower(e.email) LIKE ? OR lower(e.tenant_name) LIKE ? OR e.slug LIKE ?)""";
    private static final String AGENTS = """
              FROM (SELECT a.*, t.name AS tenant_name, t.slug
                      FROM platform.tenant_agent a JOIN platform.tenant t ON t.id = a.tenant_id) e
             WHERE (lower(e.name) LIKE ? OR lower(e.customers) LIKE ? OR lower(e.tenant_name) LIKE ? OR e.slug LIKE ?)""";

    private final PlatformSql sql;

    protected RegisterTable() {
        this(null);
    }

    @Inject
    RegisterTable(PlatformSql sql) {
        this.sql = sql;
    }

    /** What a tenant has now, as JSON arrays; what it hasn't any more is forgotten. */
    void keep(TenantId tenant, String people, String agents) {
        sql.update(KEEP_PEOPLE, people, tenant.value());
        sql.update(KEEP_SIGN_INS, tenant.value(), tenant.value());
        sql.update(KEEP_AGENTS, agents, tenant.value());
    }

    List<RegisteredPerson> people(RegisterPart part) {
        return list(PEOPLE, part, RegisterTable::person);
    }

    long countPeople(RegisterPart part) {
        return count(PEOPLE, part);
    }

    List<RegisteredAgent> agents(RegisterPart part) {
        return list(AGENTS, part, RegisterTable::agent);
    }

    long countAgents(RegisterPart part) {
        return count(AGENTS, part);
    }

    private <T> List<T> list(String from, RegisterPart part, PlatformSql.Row<T> reader) {
        List<Object> values = values(part);
        values.add(part.limit());
        values.add(part.offset());
        return sql.list(
                "SELECT e.*" + from + ofRole(part) + " ORDER BY " + part.orderBy() + " LIMIT ? OFFSET ?",
                reader,
                values.toArray());
    }

    private long count(String from, RegisterPart part) {
        return sql.first(
                        "SELECT count(*)" + from + ofRole(part),
                        row -> row.getLong(1),
                        values(part).toArray())
                .orElseThrow();
    }

    private static String ofRole(RegisterPart part) {
        return part.role().isPresent() ? " AND e.role = ?" : "";
    }

    private static List<Object> values(RegisterPart part) {
        List<Object> values = new ArrayList<>(Collections.nCopies(4, LikePattern.containing(part.text())));
        part.role().map(Role::name).ifPresent(values::add);
        return values;
    }

    private static RegisteredPerson person(ResultSet row) throws SQLException {
        return new RegisteredPerson(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getObject("tenant_id") == null ? Optional.empty() : Optional.of(home(row)),
                instant(row, "created_at").orElseThrow(),
                instant(row, "signed_in_at"));
    }

    private static RegisteredAgent agent(ResultSet row) throws SQLException {
        return new RegisteredAgent(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("provider"),
                AgentStatus.valueOf(row.getString("status")),
                home(row),
                row.getString("customers"),
                row.getLong("calls_of_30_days"),
                instant(row, "created_at").orElseThrow());
    }

    private static Home home(ResultSet row) throws SQLException {
        return new Home(
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getString("tenant_name"),
                row.getString("slug"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
