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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;
import org.switchboard.core.tenant.Tenant;

/** Sessions, table {@code platform.session}: begun by a sign-in, continued by refresh tokens, ended by whoever may. */
@ApplicationScoped
@Transactional
public class Sessions {
    /** A session that isn't refreshed for so long is over. */
    public static final Duration IDLE_TIMEOUT = Duration.ofDays(30);

    // So long it can be seen in the database that it was, and when it ended.
    private static final Duration KEPT_WHEN_OVER = Duration.ofDays(1);

    private static final Logger LOG = System.getLogger(Sessions.class.getName());
    private static final String INSERT = """
            INSERT INTO platform.session
                   (id, tenant_id, user_id, role, refresh_hash, created_at, refreshed_at, expires_at, client)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ROTATE = """
            UPDATE platform.session SET refresh_hash = ?, refreshed_at = ?, expires_at = ?
             WHERE id = ? AND refresh_hash = ? AND revoked_at IS NULL AND expires_at > ?
            RETURNING user_id, tenant_id, role""";
    private static final String REVOKE =
            "UPDATE platform.session SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL";
    private static final String HOME = """
            SELECT tenant_id FROM platform.session
             WHERE id = ? AND refresh_hash = ? AND revoked_at IS NULL AND expires_at > ? AND tenant_id IS NOT NULL""";
    private static final String REVOKE_OF = """
            UPDATE platform.session SET revoked_at = ?
             WHERE user_id = ? AND id IS DISTINCT FROM ? AND revoked_at IS NULL""";
    private static final String LIST = """
            SELECT id, created_at, refreshed_at, expires_at, client FROM platform.session
             WHERE user_id = ? AND revoked_at IS NULL AND expires_at > ? ORDER BY created_at DESC, id""";
    // A few at a time: requests wait for none of it.
    private static final String FORGET = """
            DELETE FROM platform.session WHERE id IN
                   (SELECT id FROM platform.session WHERE expires_at < ? OR revoked_at < ? LIMIT 1000)""";
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

    /** A session that goes on, as its owner sees it. */
    public record Listed(SessionId id, Instant createdAt, Instant refreshedAt, Instant expiresAt, String client) {}

    /** Begins a session. */
    Session create(User user, String client) {
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
                utc(session.expiresAt()),
                client.length() <= 200 ? client : client.substring(0, 200));
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

    /** Forgets some of those that have been over for a day. */
    void forgetOver() {
        OffsetDateTime before = utc(clock.instant().minus(KEPT_WHEN_OVER));
        sql.update(FORGET, before, before);
    }

    /** Ends a session at once; again is harmless. */
    public void revoke(SessionId id) {
        revoked(id);
    }

    /** Somebody's sessions that go on, the newest first. */
    public List<Listed> list(UUID user) {
        return sql.list(LIST, Sessions::listed, user, utc(clock.instant()));
    }

    /** Ends one of somebody's sessions. @throws DomainException NOT_FOUND when they have no such session */
    public void revoke(UUID user, SessionId id) {
        if (list(user).stream().noneMatch(listed -> listed.id().equals(id))) {
            throw DomainException.notFound("session");
        }
        revoke(id);
    }

    /** Ends all of somebody's sessions, except one if given. */
    public void revokeAll(UUID user, Optional<SessionId> except) {
        sql.update(
                REVOKE_OF,
                utc(clock.instant()),
                user,
                except.map(SessionId::value).orElse(null));
    }

    /** Ends all of somebody's sessions, except those begun in this role. */
    public void revokeAllBut(UUID user, Optional<Role> role) {
        sql.update(
                "UPDATE platform.session SET revoked_at = ? WHERE user_id = ? AND role <> ? AND revoked_at IS NULL",
                utc(clock.instant()),
                user,
                role.map(Role::name).orElse(""));
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

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                new SessionId(row.getObject("id", UUID.class)),
                instant(row, "created_at"),
                instant(row, "refreshed_at"),
                instant(row, "expires_at"),
                row.getString("client"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
