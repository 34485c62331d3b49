package org.switchboard.core.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;

/** Sessions, table {@code platform.session}: begun by a sign-in, continued by refresh tokens, ended by whoever may. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** A session that isn't refreshed for so long is over. */
    public static final Duration IDLE_TIMEOUT = Duration.ofDays(30);

    private static final Logger LOG = System.getLogger(Sessions.class.getName());
    private static final String INSERT = """
            INSERT INTO platform.session
                   (id, tenant_id, user_id, role, refresh_hash, created_at, refreshed_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ROTATE = """
            UPDATE platform.session SET refresh_hash = ?, refreshed_at = ?, expires_at = ?
             WHERE id = ? AND refresh_hash = ? AND revoked_at IS NULL AND expires_at > ?
            RETURNING user_id, tenant_id, role""";
    private static final String REVOKE =
            "UPDATE platform.session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
    private static final String HOME = """
            SELECT tenant_id FROM platform.session
             WHERE id = ? AND refresh_hash = ? AND revoked_at IS NULL AND expires_at > ? AND tenant_id IS NOT NULL""";
    private static final String LIVE =
            "SELECT 1 FROM platform.session WHERE id = ? AND revoked_at IS NULL AND expires_at > ?";

    private final PlatformSql sql;
    private final RefreshTokens tokens;
    private final Clock clock;

    protected Sessions() {
        this(null, null, null);
    }

    @Inject
    Sessions(PlatformSql sql, RefreshTokens tokens, Clock clock) {
        this.sql = sql;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Begins a session. */
    Session create(User user) {
        Instant now = clock.instant();
        SessionId id = new SessionId(UuidCreator.getTimeOrderedEpoch());
        Optional<TenantId> tenant = user.tenant().map(Tenant::id);
        Session session = new Session(id, user.id(), tenant, user.role(), tokens.issue(id), now.plus(IDLE_TIMEOUT));
        sql.update(
                INSERT,
                id.value(),
                tenant.map(TenantId::value).orElse(null),
                user.id(),
                user.role().name(),
                tokens.hash(session.refreshToken()),
                utc(now),
                utc(now),
                utc(session.expiresAt()));
        return session;
    }

    /**
     * Continues a session: the token is used up, the session returned has the next one. A token that was used up before is
     * in two hands, so its session ends.
     */
    Optional<Session> rotate(String token) {
        return tokens.session(token).flatMap(id -> {
            Optional<Session> rotated = rotate(id, token);
            if (rotated.isEmpty() && revoked(id)) {
                LOG.log(Level.WARNING, "a used refresh token came again: session {0} is revoked", id);
            }
            return rotated;
        });
    }

    /** The tenant of the session that the token would continue. */
    Optional<TenantId> home(String token) {
        return tokens.session(token)
                .flatMap(id -> sql.first(
                        HOME,
                        row -> new TenantId(row.getObject("tenant_id", UUID.class)),
                        id.value(),
                        tokens.hash(token),
                        utc(clock.instant())));
    }

    /** Ends and forgets all sessions of a tenant's people. */
    public void removeAll(TenantId tenant) {
        sql.update("DELETE FROM platform.session WHERE tenant_id = ?", tenant.value());
    }

    /** Ends a session at once; again is harmless. */
    public void revoke(SessionId id) {
        revoked(id);
    }

    /** Whether the session goes on: neither revoked nor expired. One look-up by primary key, for every request. */
    public boolean isLive(SessionId id) {
        return sql.first(LIVE, row -> true, id.value(), utc(clock.instant())).isPresent();
    }

    private Optional<Session> rotate(SessionId id, String token) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(IDLE_TIMEOUT);
        String next = tokens.issue(id);
        return sql.first(
                ROTATE,
                row -> read(row, id, next, expiresAt),
                tokens.hash(next),
                utc(now),
                utc(expiresAt),
                id.value(),
                tokens.hash(token),
                utc(now));
    }

    private boolean revoked(SessionId id) {
        return sql.update(REVOKE, utc(clock.instant()), id.value()) == 1;
    }

    private static Session read(ResultSet row, SessionId id, String token, Instant expiresAt) throws SQLException {
        return new Session(
                id,
                row.getObject("user_id", UUID.class),
                Optional.ofNullable(row.getObject("tenant_id", UUID.class)).map(TenantId::new),
                Role.valueOf(row.getString("role")),
                token,
                expiresAt);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
