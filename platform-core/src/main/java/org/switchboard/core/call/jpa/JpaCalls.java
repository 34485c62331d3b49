package org.switchboard.core.call.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.Page;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.CallReport;
import org.switchboard.core.call.CallSummary;
import org.switchboard.core.call.Calls;
import org.switchboard.core.call.CallsChanged;
import org.switchboard.core.call.TalkRibbon;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantScope;

@ApplicationScoped
class JpaCalls implements Calls {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Inject
    Clock clock;

    @Inject
    JoinCalls joinCalls;

    @Inject
    TenantScope scope;

    @Inject
    Event<CallsChanged> changes;

    @Override
    public void add(CallId id, AgentId agent, UUID requestedBy, CallFacts facts) {
        CallEntity row = newRow(id, agent);
        row.requestedBy = requestedBy;
        write(row, facts);
        tenant.persist(row);
        tellOfChange();
    }

    private void tellOfChange() {
        changes.fire(new CallsChanged(scope.here().schema()));
    }

    private CallEntity newRow(CallId id, AgentId agent) {
        CallEntity row = new CallEntity();
        row.id = id.value();
        row.agentId = agent.value();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row;
    }

    private void write(CallEntity row, CallFacts facts) {
        CallMapping.write(row, facts, TalkRibbon.of(facts.transcript(), facts.duration()));
        row.updatedAt = clock.instant();
    }

    @Override
    public Call get(CallId id) {
        CallEntity row = tenant.find(CallEntity.class, id.value());
        if (row == null) {
            throw DomainException.notFound("call");
        }
        String agentName = tenant.createQuery("SELECT a.name FROM AgentEntity a WHERE a.id = :id", String.class)
                .setParameter("id", row.agentId)
                .getSingleResult();
        return CallMapping.call(row, agentName);
    }

    @Override
    public Page<CallSummary> list(CallFilter filter) {
        List<CallSummary> found = query(filter)
                .setMaxResults(filter.limit() + 1)
                .getResultStream()
                .map(CallRow::toSummary)
                .toList();
        boolean more = found.size() > filter.limit();
        List<CallSummary> items = more ? found.subList(0, filter.limit()) : found;
        return new Page<>(
                items, more ? Optional.of(items.get(items.size() - 1).id().toString()) : Optional.empty());
    }

    private TypedQuery<CallRow> query(CallFilter filter) {
        StringBuilder jpql = new StringBuilder(CallRow.SELECT);
        filter.agent().ifPresent(agent -> jpql.append(" AND c.agentId = :agent"));
        filter.state().ifPresent(state -> jpql.append(" AND c.status = :status"));
        filter.direction().ifPresent(direction -> jpql.append(" AND c.direction = :direction"));
        filter.from().ifPresent(from -> jpql.append(" AND c.createdAt >= :from"));
        filter.to().ifPresent(to -> jpql.append(" AND c.createdAt < :to"));
        filter.cursor()
                .ifPresent(cursor -> jpql.append(filter.oldestFirst() ? " AND c.id > :cursor" : " AND c.id < :cursor"));
        if (filter.liveOnly()) {
            jpql.append(" AND c.status IN :live");
        }
        jpql.append(filter.oldestFirst() ? " ORDER BY c.id" : " ORDER BY c.id DESC");
        TypedQuery<CallRow> query = tenant.createQuery(jpql.toString(), CallRow.class);
        filter.agent().ifPresent(agent -> query.setParameter("agent", agent.value()));
        filter.state().ifPresent(state -> query.setParameter("status", state));
        filter.direction().ifPresent(direction -> query.setParameter("direction", direction));
        filter.from().ifPresent(from -> query.setParameter("from", from));
        filter.to().ifPresent(to -> query.setParameter("to", to));
        filter.cursor().ifPresent(cursor -> query.setParameter("cursor", position(cursor)));
        if (filter.liveOnly()) {
            query.setParameter("live", EnumSet.of(CallState.REQUESTED, CallState.REGISTERED, CallState.ONGOING));
        }
        return query;
    }

    private static UUID position(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid("cursor", "Use the next_cursor of the page before, or leave it out.");
        }
    }

    @Override
    public List<CallId> join(List<CallReport> reports) {
        tellOfChange();
        return joinCalls.join(reports);
    }

    @Override
    public List<Changed> changedSince(long transaction, int limit) {
        return tenant.createQuery(CallRow.CHANGED_SINCE, CallRow.class)
                .setParameter("transaction", transaction)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Changed(row.toSummary(), row.changed()))
                .toList();
    }

    @Override
    public void refuse(CallId id, String reason) {
        CallEntity row = tenant.find(CallEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (row.status == CallState.REQUESTED) {
            row.status = CallState.REFUSED;
            row.statusDetail = reason;
            row.updatedAt = clock.instant();
            tellOfChange();
        }
    }

    @Override
    public Optional<CallId> claimKey(UUID user, String key, byte[] requestHash, CallId call) {
        int claimed = tenant.createNativeQuery(
                        "INSERT INTO idempotency_key (user_id, key, request_hash, call_id, created_at)"
                                + " VALUES (?, ?, ?, ?, now()) ON CONFLICT DO NOTHING")
                .setParameter(1, user)
                .setParameter(2, key)
                .setParameter(3, requestHash)
                .setParameter(4, call.value())
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        Object[] before = (Object[]) tenant.createNativeQuery(
                        "SELECT request_hash, call_id FROM idempotency_key WHERE user_id = ? AND key = ?")
                .setParameter(1, user)
                .setParameter(2, key)
                .getSingleResult();
        if (!MessageDigest.isEqual((byte[]) before[0], requestHash)) {
            throw DomainException.at(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key",
                    "This key came with another request before. Use a new key for a new call.");
        }
        return Optional.of(new CallId((UUID) before[1]));
    }
}
