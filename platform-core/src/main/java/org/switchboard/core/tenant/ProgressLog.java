package org.switchboard.core.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.tenancy.TenantId;

/** What is done of the tasks on tenants, table {@code platform.tenant_progress}. */
@ApplicationScoped
@Transactional
class ProgressLog {
    private static final TypeReference<Map<String, Long>> STEPS = new TypeReference<>() {};
    private static final String OF = " WHERE tenant_id = ? AND task = ?";
    private final ObjectMapper mapper = new ObjectMapper();

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    record Entry(Map<String, Long> steps, int attempts, Optional<String> error, boolean stopped) {
        static final Entry NOTHING = new Entry(Map.of(), 0, Optional.empty(), false);
    }

    Entry find(TenantId tenant, TenantTask task) {
        List<?> rows = platform.createNativeQuery(
                        "SELECT CAST(steps AS text), attempts, error, stopped FROM platform.tenant_progress" + OF)
                .setParameter(1, tenant.value())
                .setParameter(2, task.name())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Entry(
                        steps((String) row[0]), (Integer) row[1], Optional.ofNullable((String) row[2]), (Boolean)
                                row[3]))
                .findFirst()
                .orElse(Entry.NOTHING);
    }

    /** The task begins, or begins anew: nothing is done yet. */
    void start(TenantId tenant, TenantTask task) {
        platform.createNativeQuery("INSERT INTO platform.tenant_progress (tenant_id, task) VALUES (?, ?)"
                        + " ON CONFLICT ON CONSTRAINT tenant_progress_pk DO UPDATE"
                        + " SET stopped = false, error = NULL, attempts = 0, updated_at = now()")
                .setParameter(1, tenant.value())
                .setParameter(2, task.name())
                .executeUpdate();
    }

    void attempt(TenantId tenant, TenantTask task) {
        update("attempts = attempts + 1, updated_at = now()", tenant, task);
    }

    void done(TenantId tenant, TenantTask task, String step, Duration took) {
        platform.createNativeQuery("UPDATE platform.tenant_progress SET error = NULL, updated_at = now(),"
                        + " steps = steps || jsonb_build_object(CAST(? AS text), CAST(? AS bigint))"
                        + " WHERE tenant_id = ? AND task = ?")
                .setParameter(1, step)
                .setParameter(2, took.toMillis())
                .setParameter(3, tenant.value())
                .setParameter(4, task.name())
                .executeUpdate();
    }

    void failed(TenantId tenant, TenantTask task, String error) {
        platform.createNativeQuery("UPDATE platform.tenant_progress SET error = ?, updated_at = now()" + OF)
                .setParameter(1, error)
                .setParameter(2, tenant.value())
                .setParameter(3, task.name())
                .executeUpdate();
    }

    void stop(TenantId tenant, TenantTask task) {
        update("stopped = true, updated_at = now()", tenant, task);
    }

    void forget(TenantId tenant, TenantTask task) {
        platform.createNativeQuery("DELETE FROM platform.tenant_progress" + OF)
                .setParameter(1, tenant.value())
                .setParameter(2, task.name())
                .executeUpdate();
    }

    private void update(String assignments, TenantId tenant, TenantTask task) {
        platform.createNativeQuery("UPDATE platform.tenant_progress SET " + assignments + OF)
                .setParameter(1, tenant.value())
                .setParameter(2, task.name())
                .executeUpdate();
    }

    private Map<String, Long> steps(String json) {
        try {
            return mapper.readValue(json, STEPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the progress of a tenant is unreadable", e);
        }
    }
}
