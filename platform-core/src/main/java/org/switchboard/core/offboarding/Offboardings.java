package org.switchboard.core.offboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenant.Tenant;

/** Removals of tenants, under way and done, table {@code platform.offboarding}. */
@ApplicationScoped
@Transactional
public class Offboardings {
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<Map<Kind, Form>> AT_PROVIDER = new TypeReference<>() {};
    private static final String COLUMNS =
            "SELECT tenant_id, schema_name, requested_by, requested_at, without_provider, CAST(here AS text), provider,"
                    + " CAST(at_provider AS text), finished_at FROM platform.offboarding";

    private record Form(int found, int deleted, List<String> left, String answer) {
        static Form of(AtProvider state) {
            return new Form(
                    state.found(), state.deleted(), state.left(), state.answer().orElse(null));
        }

        AtProvider toState() {
            return new AtProvider(found, deleted, left, Optional.ofNullable(answer));
        }
    }

    private final ObjectMapper mapper = new ObjectMapper();

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    Clock clock;

    void add(Tenant tenant, UUID requestedBy) {
        platform.createNativeQuery(
                        "INSERT INTO platform.offboarding (tenant_id, schema_name, requested_by, requested_at)"
                                + " VALUES (?, ?, ?, ?)")
                .setParameter(1, tenant.id().value())
                .setParameter(2, tenant.schema().name())
                .setParameter(3, requestedBy)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** By the tenant's id, whether it is still there or gone. */
    public Optional<Offboarding> find(TenantId tenant) {
        return read(platform.createNativeQuery(COLUMNS + " WHERE tenant_id = ?").setParameter(1, tenant.value()))
                .stream()
                .findFirst();
    }

    /** The newest first. */
    public List<Offboarding> list(int offset, int limit) {
        return read(platform.createNativeQuery(COLUMNS + " ORDER BY requested_at DESC, tenant_id")
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    void withoutProvider(TenantId tenant) {
        update("without_provider = ?", true, tenant);
    }

    /** What the tenant has here. Counted once, before anything is deleted. */
    void count(TenantId tenant, Map<String, Long> here) {
        update("here = CAST(? AS jsonb)", write(here), tenant);
    }

    void provider(TenantId tenant, String provider) {
        update("provider = ?", provider, tenant);
    }

    void tell(TenantId tenant, Kind kind, AtProvider state) {
        update("at_provider = at_provider || CAST(? AS jsonb)", write(Map.of(kind, Form.of(state))), tenant);
    }

    void finish(TenantId tenant) {
        update("finished_at = coalesce(finished_at, ?)", Timestamp.from(clock.instant()), tenant);
    }

    private void update(String assignment, Object value, TenantId tenant) {
        platform.createNativeQuery("UPDATE platform.offboarding SET " + assignment + " WHERE tenant_id = ?")
                .setParameter(1, value)
                .setParameter(2, tenant.value())
                .executeUpdate();
    }

    private List<Offboarding> read(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(this::offboarding).toList();
    }

    private Offboarding offboarding(Object[] row) {
        return new Offboarding(
                new TenantId((UUID) row[0]),
                new TenantSchema((String) row[1]),
                (UUID) row[2],
                ((Timestamp) row[3]).toInstant(),
                (Boolean) row[4],
                parse((String) row[5], COUNTS),
                Optional.ofNullable((String) row[6]),
                states((String) row[7]),
                Optional.ofNullable((Timestamp) row[8]).map(Timestamp::toInstant));
    }

    private Map<Kind, AtProvider> states(String json) {
        return parse(json, AT_PROVIDER).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toState()));
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T parse(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report on an offboarded tenant is unreadable", e);
        }
    }
}
