package org.switchboard.core.apikey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.secret.RandomToken;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;
import org.switchboard.core.tenancy.TenantId;

/** API keys, table {@code platform.api_key}. */
@ApplicationScoped
@Transactional
public class ApiKeys {
    /** What every key begins with, so that people and scanners recognise one that lies about. */
    public static final String PREFIX = "sbk_";

    private static final Duration USE_NOTED_AFTER = Duration.ofMinutes(5);
    private static final String SELECT =
            "SELECT id, tenant_id, user_id, role, name, scopes, start, created_at, expires_at, last_used_at"
                    + " FROM platform.api_key WHERE revoked_at IS NULL ";
    private static final String INSERT = """
            INSERT INTO platform.api_key
                   (id, tenant_id, user_id, role, name, scopes, start, token_hash, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final PlatformSql sql;
    private final Clock clock;

    protected ApiKeys() {
        this(null, null);
    }

    @Inject
    ApiKeys(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(ApiKey key, RandomToken token) {
        sql.update(
                INSERT,
                key.id(),
                key.tenant().value(),
                key.user(),
                key.role().name(),
                key.name(),
                key.scopes().stream().map(Permission::name).sorted().collect(Collectors.joining(",")),
                key.start(),
                token.hash(),
                utc(key.createdAt()),
                key.expiresAt().map(ApiKeys::utc).orElse(null));
    }

    /** A tenant's keys that aren't revoked, the newest first. */
    List<ApiKey> list(TenantId tenant) {
        return sql.list(SELECT + "AND tenant_id = ? ORDER BY created_at DESC, id", ApiKeys::read, tenant.value());
    }

    /** The key with that secret, if it is good now; notes its use, at most once in five minutes. */
    public Optional<ApiKey> findUsable(String secret) {
        Instant now = clock.instant();
        Optional<ApiKey> found = sql.first(
                SELECT + "AND token_hash = ? AND (expires_at IS NULL OR expires_at > ?)",
                ApiKeys::read,
                new RandomToken(secret).hash(),
                utc(now));
        found.filter(key -> key.lastUsedAt()
                        .map(used -> used.plus(USE_NOTED_AFTER).isBefore(now))
                        .orElse(true))
                .ifPresent(key ->
                        sql.update("UPDATE platform.api_key SET last_used_at = ? WHERE id = ?", utc(now), key.id()));
        return found;
    }

    /** Whether a key that was good is so still. */
    public boolean isUsable(UUID id) {
        return sql.first(
                        "SELECT 1 FROM platform.api_key WHERE id = ? AND revoked_at IS NULL"
                                + " AND (expires_at IS NULL OR expires_at > ?)",
                        row -> true,
                        id,
                        utc(clock.instant()))
                .isPresent();
    }

    /** Ends one of the tenant's keys at once; whether there was one. */
    boolean revoke(TenantId tenant, UUID id) {
        return sql.update(
                        "UPDATE platform.api_key SET revoked_at = ? WHERE id = ? AND tenant_id = ? AND revoked_at IS NULL",
                        utc(clock.instant()),
                        id,
                        tenant.value())
                == 1;
    }

    /** Ends all keys that somebody made, except those made in this role. */
    public void revokeAllBut(UUID user, Optional<Role> role) {
        sql.update(
                "UPDATE platform.api_key SET revoked_at = ? WHERE user_id = ? AND role <> ? AND revoked_at IS NULL",
                utc(clock.instant()),
                user,
                role.map(Role::name).orElse(""));
    }

    /** Forgets a tenant's keys. */
    public void removeAll(TenantId tenant) {
        sql.update("DELETE FROM platform.api_key WHERE tenant_id = ?", tenant.value());
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                new TenantId(row.getObject("tenant_id", UUID.class)),
                row.getObject("user_id", UUID.class),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                scopes(row.getString("scopes")),
                row.getString("start"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "expires_at"),
                instant(row, "last_used_at"));
    }

    // One that this release doesn't know any more permits nothing.
    private static Set<Permission> scopes(String names) {
        Set<String> kept = Set.of(names.split(","));
        return Arrays.stream(Permission.values())
                .filter(permission -> kept.contains(permission.name()))
                .collect(Collectors.toSet());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
