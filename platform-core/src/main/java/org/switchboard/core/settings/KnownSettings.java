package org.switchboard.core.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantId;

/** Tenants' settings, for pages that have found out whose they are. Remembered for a few seconds: a change counts at once here and soon on other nodes. */
@ApplicationScoped
public class KnownSettings {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final String KEEP = """
            INSERT INTO platform.tenant_settings AS s (tenant_id, time_zone, language, colour) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant_id) DO UPDATE
               SET time_zone = excluded.time_zone, language = excluded.language, colour = excluded.colour
             WHERE (s.time_zone, s.language, s.colour) IS NOT DISTINCT FROM (?::text, ?::text, ?::text)""";

    private final PlatformSql sql;
    private final Cache<TenantId, TenantSettings> recent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    protected KnownSettings() {
        this(null);
    }

    @Inject
    KnownSettings(PlatformSql sql) {
        this.sql = sql;
    }

    /** A tenant's, as they were a few seconds ago at most. */
    public TenantSettings of(TenantId tenant) {
        return recent.get(tenant, this::now);
    }

    /** A tenant's picture, if it has one. */
    public Optional<Logo> logo(TenantId tenant) {
        return sql.first(
                "SELECT logo FROM platform.tenant_settings WHERE tenant_id = ? AND logo IS NOT NULL",
                row -> new Logo(row.getBytes(1)),
                tenant.value());
    }

    /** A tenant's, as they are. */
    TenantSettings now(TenantId tenant) {
        return sql.first(
                        "SELECT time_zone, language, colour, left(md5(logo), 12) AS digest"
                                + " FROM platform.tenant_settings WHERE tenant_id = ?",
                        KnownSettings::read,
                        tenant.value())
                .orElse(TenantSettings.USUAL);
    }

    private static TenantSettings read(ResultSet row) throws SQLException {
        return new TenantSettings(
                Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of),
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("colour")),
                Optional.ofNullable(row.getString("digest")));
    }

    /** Keeps others, unless they aren't {@code before} any more; whether it did. */
    boolean keep(TenantId tenant, TenantSettings before, TenantSettings settings) {
        int kept = sql.update(
                KEEP,
                tenant.value(),
                settings.zone().map(ZoneId::getId).orElse(null),
                settings.language().orElse(null),
                settings.colour().orElse(null),
                before.zone().map(ZoneId::getId).orElse(null),
                before.language().orElse(null),
                before.colour().orElse(null));
        recent.invalidate(tenant);
        return kept == 1;
    }

    void keep(TenantId tenant, Optional<Logo> logo) {
        sql.update(
                "INSERT INTO platform.tenant_settings (tenant_id, logo, logo_type) VALUES (?, ?, ?)"
                        + " ON CONFLICT (tenant_id) DO UPDATE SET logo = excluded.logo, logo_type = excluded.logo_type",
                tenant.value(),
                logo.map(Logo::bytes).orElse(null),
                logo.map(Logo::mediaType).orElse(null));
        recent.invalidate(tenant);
    }
}
