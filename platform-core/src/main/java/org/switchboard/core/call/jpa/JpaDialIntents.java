package org.switchboard.core.call.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.DialIntents;
import org.switchboard.core.call.SettleCall;
import org.switchboard.core.job.Jobs;
import org.switchboard.core.tenancy.TenantSchema;

@ApplicationScoped
class JpaDialIntents implements DialIntents {
    @PersistenceContext(unitName = "tenant")
    EntityManager tenant;

    @Override
    public boolean begin(CallId id) {
        return tenant.createNativeQuery("UPDATE call SET dialled_at = clock_timestamp()"
                                + " WHERE id = ? AND status = 'REQUESTED' AND dialled_at IS NULL")
                        .setParameter(1, id.value())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Open> lockOpen(CallId id) {
        List<?> asked = tenant.createNativeQuery(
                        "SELECT coalesce(extract(epoch FROM clock_timestamp() - dialled_at), -1)"
                                + " FROM call WHERE id = ? AND status = 'REQUESTED' FOR UPDATE")
                .setParameter(1, id.value())
                .getResultList();
        return asked.stream()
                .map(seconds -> Duration.ofMillis(
                        ((BigDecimal) seconds).movePointRight(3).longValue()))
                .map(ago -> new Open(Optional.of(ago).filter(time -> !time.isNegative())))
                .findFirst();
    }

    @Override
    public void settleLater(TenantSchema schema, CallId id, Duration delay) {
        tenant.createNativeQuery(Jobs.INSERT_LATER)
                .setParameter(1, schema.name())
                .setParameter(2, SettleCall.KIND)
                .setParameter(3, id.value())
                .setParameter(4, delay.toSeconds())
                .executeUpdate();
    }
}
