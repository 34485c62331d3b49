package org.switchboard.core.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.secret.MasterKey;
import org.switchboard.core.tenancy.TenantId;

/** Knows which tenants an e-mail can sign in to, without knowing e-mails: it keeps keyed hashes. */
@ApplicationScoped
@Transactional
public class LoginDirectory {
    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    MasterKey masterKey;

    /** Enters the e-mail; again is harmless. */
    public void add(Email email, TenantId tenant) {
        platform.createNativeQuery(
                        "INSERT INTO platform.login_directory (email_hash, tenant_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .setParameter(1, hash(email))
                .setParameter(2, tenant.value())
                .executeUpdate();
    }

    /** Forgets the e-mail of somebody who left the tenant. */
    public void remove(Email email, TenantId tenant) {
        platform.createNativeQuery("DELETE FROM platform.login_directory WHERE email_hash = ? AND tenant_id = ?")
                .setParameter(1, hash(email))
                .setParameter(2, tenant.value())
                .executeUpdate();
    }

    /** The tenants that may have an account with this e-mail. */
    public List<TenantId> find(Email email) {
        List<?> ids = platform.createNativeQuery("SELECT tenant_id FROM platform.login_directory WHERE email_hash = ?")
                .setParameter(1, hash(email))
                .getResultList();
        return ids.stream().map(id -> new TenantId((UUID) id)).toList();
    }

    /** Forgets a tenant. */
    public void removeAll(TenantId tenant) {
        platform.createNativeQuery("DELETE FROM platform.login_directory WHERE tenant_id = ?")
                .setParameter(1, tenant.value())
                .executeUpdate();
    }

    private byte[] hash(Email email) {
        return masterKey.keyedHash("login-directory", email.value());
    }
}
