package org.switchboard.core.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.secret.MasterKey;
import org.switchboard.core.tenancy.TenantId;

/** What is entered about tenants to be, table {@code platform.onboarding}. */
@ApplicationScoped
class Onboardings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String FIND =
            "SELECT id, begun_by, sealed, tenant_id, finished_at IS NOT NULL AS finished FROM platform.onboarding WHERE ";

    private final PlatformSql sql;
    private final MasterKey masterKey;

    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    protected Onboardings() {
        this(null, null);
    }

    @Inject
    Onboardings(PlatformSql sql, MasterKey masterKey) {
        this.sql = sql;
        this.masterKey = masterKey;
    }

    /** Enters one, and forgets those that nobody went on with for a week. */
    void add(Onboarding begun) {
        sql.update(
                "DELETE FROM platform.onboarding WHERE tenant_id IS NULL AND created_at < now() - interval '7 days'");
        sql.update(
                "INSERT INTO platform.onboarding (id, begun_by, sealed) VALUES (?, ?, ?)",
                begun.id(),
                begun.begunBy(),
                close(begun));
    }

    /** Keeps what was entered meanwhile; whether it wasn't being set up yet. */
    boolean change(Onboarding changed) {
        return sql.update(
                        "UPDATE platform.onboarding SET sealed = ? WHERE id = ? AND tenant_id IS NULL",
                        close(changed),
                        changed.id())
                == 1;
    }

    Optional<Onboarding> find(UUID id) {
        return sql.first(FIND + "id = ?", this::read, id);
    }

    Optional<Onboarding> findOf(TenantId tenant) {
        return sql.first(FIND + "tenant_id = ?", this::read, tenant.value());
    }

    /** In the running transaction: which tenant it became; false when it had become one already. */
    boolean link(Onboarding begun, TenantId tenant) {
        return platform.createNativeQuery("UPDATE platform.onboarding SET tenant_id = ?, sealed = ?"
                                + " WHERE id = ? AND tenant_id IS NULL")
                        .setParameter(1, tenant.value())
                        .setParameter(2, close(begun))
                        .setParameter(3, begun.id())
                        .executeUpdate()
                == 1;
    }

    /** In the running transaction: whether something is left to do for this tenant. */
    boolean isUnfinished(TenantId tenant) {
        return !platform.createNativeQuery(
                        "SELECT 1 FROM platform.onboarding WHERE tenant_id = ? AND finished_at IS NULL")
                .setParameter(1, tenant.value())
                .getResultList()
                .isEmpty();
    }

    void finish(Onboarding done) {
        sql.update("UPDATE platform.onboarding SET finished_at = now() WHERE id = ?", done.id());
    }

    private byte[] close(Onboarding begun) {
        Map<String, String> content = Map.of(
                "name", begun.name(),
                "slug", begun.slug(),
                "plan", begun.plan().key(),
                "admin_name", begun.adminName(),
                "admin_email", begun.adminEmail());
        try {
            return masterKey.wrap(JSON.writeValueAsBytes(content), purpose(begun.id()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts make JSON", e);
        }
    }

    private Onboarding read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, String> content = open(id, row.getBytes("sealed"));
        return new Onboarding(
                id,
                row.getObject("begun_by", UUID.class),
                content.get("name"),
                content.get("slug"),
                Plan.of(content.get("plan")).orElseThrow(),
                content.get("admin_name"),
                content.get("admin_email"),
                Optional.ofNullable(row.getObject("tenant_id", UUID.class)).map(TenantId::new),
                row.getBoolean("finished"));
    }

    private Map<String, String> open(UUID id, byte[] sealed) {
        try {
            return JSON.readValue(masterKey.unwrap(sealed, purpose(id)), TEXTS);
        } catch (IOException e) {
            throw new IllegalStateException("row " + id + " is unreadable", e);
        }
    }

    private static String purpose(UUID id) {
        return "onboarding " + id;
    }
}
