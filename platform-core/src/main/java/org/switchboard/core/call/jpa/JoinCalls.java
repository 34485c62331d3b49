package org.switchboard.core.call.jpa;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.TalkRibbon;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.facts.CallRecord;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.call.facts.FactJoin;
import org.switchboard.core.tenancy.TenantScope;

/**
 * Joins reports with their calls: reads the calls in one statement, joins in memory, and writes what changed with one statement
 * for each kind of row, however many reports there are. What changes nothing writes nothing.
 */
@ApplicationScoped
class JoinCalls {
    private final TenantScope scope;
    private final Clock clock;

    protected JoinCalls() {
        this(null, null);
    }

    @Inject
    JoinCalls(TenantScope scope, Clock clock) {
        this.scope = scope;
        this.clock = clock;
    }

    /** A call with what was told about it. */
    record Joined(CallEntity row, CallRecord told, boolean isNew, boolean changed, CallFacts facts) {}

    List<CallId> join(List<CallReport> reports) {
        return scope.jdbcHere(connection -> join(connection, reports));
    }

    private List<CallId> join(Connection connection, List<CallReport> reports) throws SQLException {
        Map<String, List<CallReport>> byCall = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> report.call().value(), LinkedHashMap::new, Collectors.toList()));
        Known known = new Known(CallRows.lock(connection, reports));
        Map<String, Joined> joined = new LinkedHashMap<>();
        byCall.forEach((call, told) -> joined.put(call, joined(known.find(call, told), call, told)));
        write(connection, List.copyOf(joined.values()));
        return reports.stream()
                .map(report -> new CallId(joined.get(report.call().value()).row().id))
                .toList();
    }

    private Joined joined(Optional<CallEntity> known, String call, List<CallReport> reports) {
        CallRecord told = reports.stream()
                .map(report -> CallRecord.of(report.facts()))
                .reduce(CallRecord::join)
                .orElseThrow();
        CallEntity row = known.orElseGet(() -> newRow(reports.get(0)));
        CallFacts before = known.map(CallMapping::facts).orElse(null);
        CallFacts facts = before == null ? told.facts() : FactJoin.join(before, told.facts());
        boolean changed = !facts.equals(before) || row.providerCallId == null;
        row.providerCallId = call;
        if (changed) {
            write(row, facts);
        }
        return new Joined(row, told, before == null, changed, facts);
    }

    private void write(CallEntity row, CallFacts facts) {
        CallMapping.write(row, facts, TalkRibbon.of(facts.transcript(), facts.duration()));
        row.statusDetail = facts.state() == CallState.REFUSED ? row.statusDetail : null;
        row.updatedAt = now();
    }

    private CallEntity newRow(CallReport report) {
        CallEntity row = new CallEntity();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.agentId = report.agent().value();
        row.createdAt = now();
        return row;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void write(Connection connection, List<Joined> joined) throws SQLException {
        List<Joined> changed = joined.stream().filter(Joined::changed).toList();
        List<UUID> left = CallLeads.find(connection, changed);
        CallRows.write(connection, changed);
        CallHistory.add(connection, joined);
        CallLeads.drop(connection, left);
    }

    /** Calls that are there, by either of their ids. */
    private static final class Known {
        private final Map<String, CallEntity> told = new HashMap<>();
        private final Map<UUID, CallEntity> requested;

        Known(List<CallEntity> rows) {
            requested = new HashMap<>(rows.stream()
                    .filter(row -> row.providerCallId == null)
                    .collect(Collectors.toMap(row -> row.id, Function.identity())));
            rows.stream().filter(row -> row.providerCallId != null).forEach(row -> told.put(row.providerCallId, row));
        }

        // A reference comes from outside: it only counts for a call of the same agent that the provider hasn't answered
        // yet, and only once.
        Optional<CallEntity> find(String call, List<CallReport> reports) {
            if (told.containsKey(call)) {
                return Optional.of(told.get(call));
            }
            Optional<CallEntity> found = reports.stream()
                    .filter(report -> report.reference()
                            .map(id -> requested.get(id.value()))
                            .filter(row -> row.agentId.equals(report.agent().value()))
                            .isPresent())
                    .findFirst()
                    .flatMap(CallReport::reference)
                    .map(id -> requested.get(id.value()));
            found.ifPresent(row -> requested.remove(row.id));
            return found;
        }
    }
}
