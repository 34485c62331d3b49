package org.switchboard.core.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.secret.MasterKey;
import org.switchboard.core.secret.TenantKeys;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantId;

/**
 * Remembers for a day what requests with a key were answered, table {@code platform.kept_answer}. A key is a person's: the same
 * one is another one for everybody else. What a tenant was answered is encrypted with its data key.
 */
@ApplicationScoped
public class IdempotencyKeys {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String PURPOSE = "idempotency-key";
    private static final String FORGET =
            "DELETE FROM platform.kept_answer WHERE created_at < now() - interval '24 hours'";
    private static final String CLAIM =
            "INSERT INTO platform.kept_answer (person, key, tenant_id, request_hash) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String FIND =
            "SELECT request_hash, answer FROM platform.kept_answer WHERE person = ? AND key = ?";
    private static final String KEEP = "UPDATE platform.kept_answer SET answer = ? WHERE person = ? AND key = ?";
    private static final String GIVE_BACK =
            "DELETE FROM platform.kept_answer WHERE person = ? AND key = ? AND answer IS NULL";
    private static final String REMOVE_ALL = "DELETE FROM platform.kept_answer WHERE tenant_id = ?";

    private final PlatformSql sql;
    private final TenantKeys tenantKeys;
    private final MasterKey masterKey;

    protected IdempotencyKeys() {
        this(null, null, null);
    }

    @Inject
    public IdempotencyKeys(PlatformSql sql, TenantKeys tenantKeys, MasterKey masterKey) {
        this.sql = sql;
        this.tenantKeys = tenantKeys;
        this.masterKey = masterKey;
    }

    /**
     * Somebody's key.
     *
     * @param tenant the person's; empty for platform admins
     * @param key 1 to 200 characters
     */
    public record Claim(Optional<TenantContext> tenant, UUID person, String key) {
        private String purpose() {
            return PURPOSE + " " + person + " " + key;
        }
    }

    /** The claim, and what its request was answered before; no answer: do it, then {@link #keep} or {@link #giveBack}. */
    public record Claimed(Claim claim, Optional<String> answer) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Before(byte[] request, Optional<byte[]> answer) {}

    /**
     * Claims the key for a request.
     *
     * @param request all that makes it this request
     * @throws DomainException IDEMPOTENCY_KEY_REUSED when it came with another request; CONFLICT while that one is worked on, or
     *     when nobody knows what became of it
     */
    public Claimed claim(Claim claim, String request) {
        sql.update(FORGET);
        byte[] hash = masterKey.keyedHash(claim.purpose(), request);
        UUID tenant = claim.tenant().map(context -> context.tenant().value()).orElse(null);
        if (sql.update(CLAIM, claim.person(), claim.key(), tenant, hash) == 1) {
            return new Claimed(claim, Optional.empty());
        }
        Before before = sql.first(
                        FIND,
                        row -> new Before(row.getBytes(1), Optional.ofNullable(row.getBytes(2))),
                        claim.person(),
                        claim.key())
                .orElseThrow(IdempotencyKeys::unfinished);
        if (!MessageDigest.isEqual(before.request(), hash)) {
            throw DomainException.at(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key",
                    "This key came with another request before. Use a new key for a new request.");
        }
        byte[] answer = before.answer().orElseThrow(IdempotencyKeys::unfinished);
        return new Claimed(claim, Optional.of(decrypt(claim, answer)));
    }

    private static DomainException unfinished() {
        return DomainException.later(
                ProblemCode.CONFLICT,
                "The first request with this key isn't answered yet. If this stays, look whether it was done; for another try"
                        + " use a new key.",
                SOON);
    }

    /** The request was done, and this is what it was answered. */
    public void keep(Claim claim, String answer) {
        sql.update(KEEP, encrypt(claim, answer), claim.person(), claim.key());
    }

    /** Nothing was done: the key may be used again, for another request too. */
    public void giveBack(Claim claim) {
        sql.update(GIVE_BACK, claim.person(), claim.key());
    }

    /** Forgets a tenant's; again is harmless. */
    public void removeAll(TenantId tenant) {
        sql.update(REMOVE_ALL, tenant.value());
    }

    private byte[] encrypt(Claim claim, String answer) {
        return claim.tenant()
                .map(context -> tenantKeys.encrypt(context.tenant(), claim.purpose(), answer))
                .orElseGet(() -> masterKey.wrap(answer.getBytes(StandardCharsets.UTF_8), claim.purpose()));
    }

    private String decrypt(Claim claim, byte[] answer) {
        return claim.tenant()
                .map(context -> tenantKeys.decrypt(context.tenant(), claim.purpose(), answer))
                .orElseGet(() -> new String(masterKey.unwrap(answer, claim.purpose()), StandardCharsets.UTF_8));
    }
}
