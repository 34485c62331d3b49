package org.switchboard.core.secret;

import com.google.crypto.tink.subtle.AesGcmJce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.switchboard.core.tenancy.TenantId;

/** Encrypts and decrypts a tenant's secrets with its data key (AES-256-GCM). */
@ApplicationScoped
public class TenantKeys {
    @PersistenceContext(unitName = "platform")
    EntityManager platform;

    @Inject
    MasterKey masterKey;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Makes the tenant's data key unless it has one. */
    @Transactional
    public void create(TenantId tenant) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        platform.createNativeQuery(
                        "INSERT INTO platform.tenant_secret (tenant_id, wrapped_key, created_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                .setParameter(1, tenant.value())
                .setParameter(2, masterKey.wrap(key, purpose(tenant)))
                .setParameter(3, java.sql.Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** Destroys the tenant's data key, and with it all the tenant's secrets, in backups of its schema too; again is harmless. */
    @Transactional
    public void destroy(TenantId tenant) {
        platform.createNativeQuery("DELETE FROM platform.tenant_secret WHERE tenant_id = ?")
                .setParameter(1, tenant.value())
                .executeUpdate();
    }

    /** Encrypts; {@code what} (table, column, id) must be given again to decrypt, so secrets can't be swapped. */
    @Transactional
    public byte[] encrypt(TenantId tenant, String what, String secret) {
        try {
            return cipher(tenant).encrypt(bytes(secret), bytes(what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("can't encrypt", e);
        }
    }

    /** Decrypts what {@link #encrypt} made. */
    @Transactional
    public String decrypt(TenantId tenant, String what, byte[] encrypted) {
        try {
            return new String(cipher(tenant).decrypt(encrypted, bytes(what)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret of tenant " + tenant + " can't be decrypted", e);
        }
    }

    private AesGcmJce cipher(TenantId tenant) throws GeneralSecurityException {
        List<?> keys = platform.createNativeQuery("SELECT wrapped_key FROM platform.tenant_secret WHERE tenant_id = ?")
                .setParameter(1, tenant.value())
                .getResultList();
        if (keys.isEmpty()) {
            throw new IllegalStateException("tenant " + tenant + " has no data key");
        }
        return new AesGcmJce(masterKey.unwrap((byte[]) keys.get(0), purpose(tenant)));
    }

    private static String purpose(TenantId tenant) {
        return "tenant-data-key " + tenant;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
