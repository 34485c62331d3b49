package org.switchboard.core.webhook;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Webhooks.Routing;

/**
 * Well-formed deliveries that no tenant could be found for, until somebody has their agent. Anybody may send such, so only the
 * newest {@value #KEPT} are kept, and of one source the newest {@value #KEPT_OF_SOURCE}.
 */
@ApplicationScoped
@Transactional
public class Quarantine {
    private static final int KEPT = 1000;
    private static final int KEPT_OF_SOURCE = 200;
    private static final String INSERT = """
            INSERT INTO platform.webhook_quarantine (id, provider, event, agent_id, headers, body, received_at, source)
            VALUES (?, ?, ?, ?, to_jsonb(CAST(? AS text)), ?, ?, ?)""";
    private static final String TRIM_SOURCE = "DELETE FROM platform.webhook_quarantine WHERE id IN"
            + " (SELECT id FROM platform.webhook_quarantine WHERE source = ? ORDER BY received_at DESC, id DESC OFFSET "
            + KEPT_OF_SOURCE + ")";
    private static final String TRIM = "DELETE FROM platform.webhook_quarantine WHERE id IN"
            + " (SELECT id FROM platform.webhook_quarantine ORDER BY received_at DESC, id DESC OFFSET " + KEPT + ")";
    private static final String LINKED = """
            SELECT q.id, q.provider, q.headers #>> '{}' AS headers, q.body, q.received_at
              FROM platform.webhook_quarantine q
              JOIN platform.agent_route r ON r.provider = q.provider AND r.provider_agent_id = q.agent_id
             ORDER BY q.received_at, q.id LIMIT 50""";
    private static final String LIST = """
            SELECT id, provider, event, agent_id, source, received_at, length(body) AS bytes
              FROM platform.webhook_quarantine ORDER BY received_at DESC, id DESC LIMIT ? OFFSET ?""";

    private final PlatformSql sql;

    protected Quarantine() {
        this(null);
    }

    @Inject
    public Quarantine(PlatformSql sql) {
        this.sql = sql;
    }

    /**
     * What may be shown of a delivery: nothing of its content.
     *
     * @param event in the provider's words
     * @param agent the provider's id of the agent that nobody has; empty when the delivery names none
     * @param source address of who sent it
     * @param bytes length of the body
     */
    public record Kept(
            UUID id, String provider, String event, String agent, String source, Instant receivedAt, int bytes) {}

    /** A delivery whose agent somebody has by now. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Linked(UUID id, String provider, Map<String, List<String>> headers, byte[] body, Instant receivedAt) {}

    /** Keeps a delivery. The source is the address that sent it. */
    void keep(
            ProviderId provider,
            Routing routing,
            byte[] body,
            Map<String, List<String>> headers,
            String source,
            Instant now) {
        sql.update(
                INSERT,
                UuidCreator.getTimeOrderedEpoch(),
                provider.value(),
                routing.event(),
                routing.agent().map(ProviderAgentId::value).orElse(""),
                signatures(headers),
                body,
                now.atOffset(ZoneOffset.UTC),
                source);
        sql.update(TRIM_SOURCE, source);
        sql.update(TRIM);
    }

    /** The newest first. */
    public List<Kept> list(Role role, int offset, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        return sql.list(LIST, Quarantine::kept, limit, offset);
    }

    /** Some whose agent somebody has by now, the oldest first. */
    List<Linked> linked() {
        return sql.list(LINKED, Quarantine::linked);
    }

    /** Forgets one. */
    void remove(UUID id) {
        sql.update("DELETE FROM platform.webhook_quarantine WHERE id = ?", id);
    }

    /** Forgets what was kept about an agent. */
    public void remove(ProviderId provider, ProviderAgentId agent) {
        sql.update(
                "DELETE FROM platform.webhook_quarantine WHERE provider = ? AND agent_id = ?",
                provider.value(),
                agent.value());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                row.getString("event"),
                row.getString("agent_id"),
                row.getString("source"),
                receivedAt(row),
                row.getInt("bytes"));
    }

    private static Linked linked(ResultSet row) throws SQLException {
        return new Linked(
                row.getObject("id", UUID.class),
                row.getString("provider"),
                headers(row.getString("headers")),
                row.getBytes("body"),
                receivedAt(row));
    }

    private static Instant receivedAt(ResultSet row) throws SQLException {
        return row.getObject("received_at", OffsetDateTime.class).toInstant();
    }

    // What a later verification needs; cookies and the like of strangers are nobody's business.
    private static String signatures(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().endsWith("-signature"))
                .flatMap(header -> header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> headers(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .filter(header -> header.length == 2)
                .collect(Collectors.groupingBy(
                        header -> header[0],
                        TreeMap::new,
                        Collectors.mapping(header -> header[1], Collectors.toUnmodifiableList())));
    }
}
