package org.switchboard.core.quota.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.quota.Limits;
import org.switchboard.core.quota.Quota;
import org.switchboard.core.quota.Quotas;

@ApplicationScoped
class JpaQuotas implements Quotas {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Override
    public void hold() {
        tenant.createNativeQuery("SELECT hold_call_limit()").getSingleResult();
    }

    @Override
    public Quota of(Optional<UUID> customer) {
        Object[] row = (Object[]) tenant.createNativeQuery("SELECT concurrent_calls, minutes_per_month, live_calls,"
                        + " spoken_ms FROM call_quota(CAST(nullif(?, '') AS uuid))")
                .setParameter(1, text(customer))
                .getSingleResult();
        return new Quota(limits(row), (Long) row[2], Duration.ofMillis((Long) row[3]));
    }

    @Override
    public Limits limits(Optional<UUID> customer) {
        List<?> rows = tenant.createNativeQuery("SELECT concurrent_calls, minutes_per_month FROM call_limit"
                        + " WHERE customer_id IS NOT DISTINCT FROM CAST(nullif(?, '') AS uuid)")
                .setParameter(1, text(customer))
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> limits((Object[]) row))
                .orElseGet(() -> new Limits(Optional.empty(), Optional.empty()));
    }

    private static Limits limits(Object[] row) {
        return new Limits(Optional.ofNullable((Integer) row[0]), Optional.ofNullable((Integer) row[1]));
    }

    @Override
    public void set(Optional<UUID> customer, Limits limits) {
        tenant.createNativeQuery("INSERT INTO call_limit (customer_id, concurrent_calls, minutes_per_month)"
                        + " VALUES (CAST(nullif(?, '') AS uuid), CAST(nullif(?, '') AS integer), CAST(nullif(?, '') AS integer))"
                        + " ON CONFLICT (customer_id) DO UPDATE SET concurrent_calls = excluded.concurrent_calls,"
                        + " minutes_per_month = excluded.minutes_per_month")
                .setParameter(1, text(customer))
                .setParameter(2, text(limits.concurrentCalls()))
                .setParameter(3, text(limits.minutesPerMonth()))
                .executeUpdate();
    }

    // As text, because a null that is a parameter has no type.
    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
