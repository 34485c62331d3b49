package org.switchboard.core.reconcile;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.ProviderCallId;

/** What a tenant knows about its calls, as far as it tells whether to ask the provider. */
@ApplicationScoped
public class KnownCalls {
    private static final Duration WATCHED = Duration.ofDays(1);
    private static final String KNOWN = """
            SELECT provider_call_id, status, analyzed_at IS NOT NULL AS analyzed, cost_micros IS NOT NULL AS costed
              FROM call WHERE provider_call_id = ANY (?)""";
    // Live ones, and those of the last day that aren't analysed. Asking for one is noted, and the longer nothing has
    // come
    // of it the longer until the next time.
    private static final String OPEN = """
            UPDATE call SET updated_at = now() WHERE id IN (
              SELECT id FROM (
                SELECT id, updated_at, created_at FROM call
                 WHERE status IN ('REGISTERED', 'ONGOING') AND provider_call_id IS NOT NULL
                UNION
                SELECT id, updated_at, created_at FROM call
                 WHERE id > ? AND status IN ('NOT_CONNECTED', 'ENDED', 'ERROR') AND analyzed_at IS NULL
                   AND provider_call_id IS NOT NULL) AS open
               WHERE updated_at < now() - greatest(interval '1 minute', least(interval '10 minutes', (updated_at - created_at) / 2))
               ORDER BY updated_at LIMIT ?)
            RETURNING provider_call_id""";

    private final TenantScope scope;
    private final Clock clock;

    protected KnownCalls() {
        this(null, null);
    }

    @Inject
    public KnownCalls(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    private record Known(CallState state, boolean analyzed, boolean costed) {
        boolean isBehind(CallSnapshot there) {
            return CallState.of(there.status()).compareTo(state) > 0
                    || (there.analysis().isPresent() && !analyzed)
                    || (there.cost().isPresent() && !costed);
        }
    }

    /** Those of a provider's list that the tenant doesn't have, or knows less about. */
    List<ProviderCallId> behind(TenantContext tenant, Collection<CallSnapshot> there) {
        String[] ids = there.stream().map(call -> call.id().value()).toArray(String[]::new);
        Map<String, Known> known = scope.jdbc(tenant, connection -> {
            Array array = connection.createArrayOf("text", ids);
            try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
                query.setArray(1, array);
                try (ResultSet rows = query.executeQuery()) {
                    Map<String, Known> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(
                                rows.getString("provider_call_id"),
                                new Known(
                                        CallState.valueOf(rows.getString("status")),
                                        rows.getBoolean("analyzed"),
                                        rows.getBoolean("costed")));
                    }
                    return found;
                }
            }
        });
        return there.stream()
                .filter(call -> !known.containsKey(call.id().value())
                        || known.get(call.id().value()).isBehind(call))
                .map(CallSnapshot::id)
                .toList();
    }

    /** Calls of which nothing was heard for over a minute, though more should come; each is given again later only. */
    List<ProviderCallId> overdue(TenantContext tenant, int limit) {
        return scope.jdbc(tenant, connection -> {
            try (PreparedStatement query = connection.prepareStatement(OPEN)) {
                query.setObject(
                        1, UuidCreator.getTimeOrderedEpochMin(clock.instant().minus(WATCHED)));
                query.setInt(2, limit);
                try (ResultSet rows = query.executeQuery()) {
                    List<ProviderCallId> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(new ProviderCallId(rows.getString(1)));
                    }
                    return found;
                }
            }
        });
    }
}
