package org.switchboard.core.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.switchboard.core.call.CallId;
import org.switchboard.core.problem.DomainException;

/** A tenant's trail of deliveries, table webhook_event. To be used inside TenantScope. */
@ApplicationScoped
public class WebhookEvents {
    private static final String COLUMNS =
            "SELECT id, provider, event, state, attempts, last_error, received_at, applied_at, call_id FROM webhook_event";

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    // Each by an index of its own.
    private static final String ABOUT =
            " AND id IN (SELECT o.id FROM webhook_event o JOIN call c ON c.id = o.call_id WHERE c.provider_call_id = ?"
                    + " UNION SELECT o.id FROM webhook_event o WHERE o.id = CAST(? AS uuid) OR o.call_id = CAST(? AS uuid))";

    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    /** What a worker needs of a delivery. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Stored(UUID id, String provider, byte[] body) {}

    /** Takes a delivery that isn't applied yet; a second worker waits and then finds nothing. */
    Optional<Stored> lock(UUID id) {
        List<?> rows = tenant.createNativeQuery("SELECT provider, body FROM webhook_event"
                        + " WHERE id = ? AND state IN ('RECEIVED', 'DEAD') FOR UPDATE")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Stored(id, (String) row[0], (byte[]) row[1]))
                .findFirst();
    }

    void applied(UUID id, CallId call) {
        update(
                "state = 'APPLIED', attempts = attempts + 1, last_error = NULL, applied_at = now(), call_id = ?",
                call.value(),
                id);
    }

    void ignored(UUID id) {
        update("state = ?, attempts = attempts + 1, last_error = NULL, applied_at = now()", "IGNORED", id);
    }

    void failed(UUID id, String error) {
        update("attempts = attempts + 1, last_error = ?", error, id);
    }

    void stop(UUID id) {
        update("state = ?", "DEAD", id);
    }

    /** To be applied again, whatever became of it. @throws DomainException NOT_FOUND */
    void again(UUID id) {
        get(id);
        update("state = ?", "RECEIVED", id);
    }

    private void update(String assignments, Object value, UUID id) {
        tenant.createNativeQuery("UPDATE webhook_event SET " + assignments + " WHERE id = ?")
                .setParameter(1, value)
                .setParameter(2, id)
                .executeUpdate();
    }

    /** The events behind a call, oldest first. */
    List<WebhookEvent> ofCall(CallId call) {
        return read(tenant.createNativeQuery(COLUMNS + " WHERE call_id = ? ORDER BY received_at, id")
                .setParameter(1, call.value()));
    }

    /**
     * The newest deliveries in a state, if one is given, before the cursor if there is one.
     *
     * @param about only the delivery with that id, or those about the call with that id, ours or the provider's
     */
    List<WebhookEvent> newest(
            Optional<WebhookEvent.State> state, Optional<String> about, Optional<UUID> before, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder(COLUMNS + " WHERE true");
        state.ifPresent(wanted ->
                // No parameter: what isn't applied has an index of its own, which is found only when it is clear what
                // is asked for.
                sql.append(" AND state = '").append(wanted.name()).append("'"));
        about.ifPresent(id -> {
            String ours = ID.matcher(id).matches() ? id : null;
            sql.append(ABOUT);
            values.addAll(Arrays.asList(id, ours, ours));
        });
        before.ifPresent(id -> {
            sql.append(" AND id < ?");
            values.add(id);
        });
        // In the text, so that the database knows: else it puts all of them in order.
        Query query = tenant.createNativeQuery(
                sql.append(" ORDER BY id DESC LIMIT ").append(limit).toString());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return read(query);
    }

    /** One. @throws DomainException NOT_FOUND */
    WebhookEvent get(UUID id) {
        return read(tenant.createNativeQuery(COLUMNS + " WHERE id = ?").setParameter(1, id)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("webhook event"));
    }

    /** The raw bytes of one. @throws DomainException NOT_FOUND */
    byte[] body(UUID id) {
        List<?> found = tenant.createNativeQuery("SELECT body FROM webhook_event WHERE id = ?")
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            throw DomainException.notFound("webhook event");
        }
        return (byte[]) found.get(0);
    }

    private static List<WebhookEvent> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(WebhookEvents::event).toList();
    }

    private static WebhookEvent event(Object[] row) {
        return new WebhookEvent(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                WebhookEvent.State.valueOf((String) row[3]),
                (Integer) row[4],
                Optional.ofNullable((String) row[5]),
                instant(row[6]).orElseThrow(),
                instant(row[7]),
                Optional.ofNullable((UUID) row[8]).map(CallId::new));
    }

    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable((Timestamp) column).map(Timestamp::toInstant);
    }
}
