package org.switchboard.core.signin;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.secret.MasterKey;
import org.switchboard.core.signin.SigningKeyRing.Kept;

/** Table {@code platform.signing_key}: public parts in clear, private parts wrapped by the master key. */
@ApplicationScoped
@Transactional
class SigningKeyStore {
    // Any number will do, as long as nothing else in this database takes it.
    private static final String LOCK = "SELECT pg_advisory_xact_lock(7265164918532)";
    private static final String SELECT =
            "SELECT id, wrapped_key, created_at FROM platform.signing_key ORDER BY created_at DESC, id";
    private static final String INSERT = "INSERT INTO platform.signing_key (id, public_jwk, wrapped_key, created_at)"
            + " VALUES (?, CAST(? AS jsonb), ?, ?)";

    private final PlatformSql sql;
    private final MasterKey masterKey;
    private final Clock clock;

    protected SigningKeyStore() {
        this(null, null, null);
    }

    @Inject
    SigningKeyStore(PlatformSql sql, MasterKey masterKey, Clock clock) {
        this.sql = sql;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** All keys, newest first; adds the first one. Several nodes that start at once agree on it. */
    List<Kept> loadOrAdd(Supplier<RSAKey> first) {
        sql.run(LOCK);
        List<Kept> keys = load();
        if (keys.isEmpty()) {
            add(first.get());
            keys = load();
        }
        return keys;
    }

    /** All keys, newest first. */
    List<Kept> load() {
        return sql.list(SELECT, this::read);
    }

    /** Adds a key, if that one is still the newest: of several nodes one adds. */
    boolean addAfter(Kept newest, RSAKey next) {
        sql.run(LOCK);
        boolean still = load().get(0).key().getKeyID().equals(newest.key().getKeyID());
        if (still) {
            add(next);
        }
        return still;
    }

    void remove(Kept retired) {
        sql.update(
                "DELETE FROM platform.signing_key WHERE id = ?", retired.key().getKeyID());
    }

    private void add(RSAKey key) {
        sql.update(
                INSERT,
                key.getKeyID(),
                key.toPublicJWK().toJSONString(),
                masterKey.wrap(key.toJSONString().getBytes(StandardCharsets.UTF_8), purpose(key.getKeyID())),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Kept read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        byte[] json = masterKey.unwrap(row.getBytes("wrapped_key"), purpose(id));
        try {
            RSAKey key = RSAKey.parse(new String(json, StandardCharsets.UTF_8));
            return new Kept(
                    key, row.getObject("created_at", OffsetDateTime.class).toInstant());
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + id + " is unreadable", e);
        }
    }

    private static String purpose(String id) {
        return "signing-key " + id;
    }
}
