package org.switchboard.core.number.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.number.NumberFilter;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.number.PhoneNumber;
import org.switchboard.core.number.PhoneNumbers;
import org.switchboard.core.problem.DomainException;

@ApplicationScoped
class JpaPhoneNumbers implements PhoneNumbers {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Inject
    Clock clock;

    @Override
    public void add(PhoneNumber number) {
        tenant.persist(new PhoneNumberEntity(number));
    }

    @Override
    public List<PhoneNumber> list() {
        return select("ORDER BY n.id DESC", null).toList();
    }

    @Override
    public List<PhoneNumber> list(NumberFilter filter) {
        StringBuilder jpql = new StringBuilder("SELECT n FROM PhoneNumberEntity n WHERE 1 = 1");
        filter.agent().ifPresent(agent -> jpql.append(" AND n.agentId = :agent"));
        filter.status().ifPresent(status -> jpql.append(" AND n.status = :status"));
        TypedQuery<PhoneNumberEntity> query = tenant.createQuery(
                jpql.append(" ORDER BY ").append(order(filter.sort())).toString(), PhoneNumberEntity.class);
        filter.agent().ifPresent(agent -> query.setParameter("agent", agent.value()));
        filter.status().ifPresent(status -> query.setParameter("status", status));
        return query.setFirstResult(filter.offset())
                .setMaxResults(filter.limit())
                .getResultStream()
                .map(PhoneNumberEntity::toPhoneNumber)
                .toList();
    }

    private static String order(NumberFilter.Sort sort) {
        return switch (sort) {
            case NEWEST -> "n.id DESC";
            case OLDEST -> "n.id";
            case NUMBER -> "n.number, n.id";
        };
    }

    @Override
    public PhoneNumber get(NumberId id) {
        return entity(id).toPhoneNumber();
    }

    @Override
    public Optional<PhoneNumber> findByNumber(String number) {
        return select("WHERE n.number = :value", number).findFirst();
    }

    @Override
    public Optional<PhoneNumber> findFor(AgentId agent) {
        return select("WHERE n.agentId = :value ORDER BY n.id", agent.value())
                .filter(number -> number.status() == PhoneNumber.Status.ACTIVE)
                .findFirst();
    }

    private Stream<PhoneNumber> select(String condition, Object value) {
        var query = tenant.createQuery("SELECT n FROM PhoneNumberEntity n " + condition, PhoneNumberEntity.class);
        if (value != null) {
            query.setParameter("value", value);
        }
        return query.getResultStream().map(PhoneNumberEntity::toPhoneNumber);
    }

    @Override
    public void activate(NumberId id, String number) {
        PhoneNumberEntity entity = entity(id);
        entity.number = number;
        move(entity, PhoneNumber.Status.ACTIVE, null);
    }

    @Override
    public void fail(NumberId id, String reason) {
        move(entity(id), PhoneNumber.Status.FAILED, reason);
    }

    @Override
    public void restart(NumberId id) {
        move(entity(id), PhoneNumber.Status.BUYING, null);
    }

    @Override
    public void bind(NumberId id, Optional<AgentId> agent) {
        PhoneNumberEntity entity = entity(id);
        entity.agentId = agent.map(AgentId::value).orElse(null);
        entity.updatedAt = clock.instant();
    }

    @Override
    public void remove(NumberId id) {
        tenant.remove(entity(id));
    }

    private void move(PhoneNumberEntity entity, PhoneNumber.Status status, String detail) {
        entity.status = status;
        entity.statusDetail = detail;
        entity.updatedAt = clock.instant();
    }

    private PhoneNumberEntity entity(NumberId id) {
        PhoneNumberEntity found = tenant.find(PhoneNumberEntity.class, id.value());
        if (found == null) {
            throw DomainException.notFound("number");
        }
        return found;
    }
}
