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
import java.util.UUID;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.tenancy.TenantId;

/**
 * What each person has chosen for themselves, in whichever browser; nobody else's business, so it isn't audited. Remembered for a few
 * seconds, as {@link KnownSettings} are.
 */
@ApplicationScoped
public class PersonLooks {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final PlatformSql sql;
    private final Cache<UUID, Optional<PersonLook>> recent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    protected PersonLooks() {
        this(null);
    }

    @Inject
    PersonLooks(PlatformSql sql) {
        this.sql = sql;
    }

    /** Somebody's; empty: they have never chosen anything. */
    public Optional<PersonLook> of(UUID person) {
        return recent.get(person, this::now);
    }

    private Optional<PersonLook> now(UUID person) {
        return sql.first(
                "SELECT language, theme, time_zone, keys FROM platform.person_look WHERE person = ?",
                PersonLooks::read,
                person);
    }

    /** Keeps one's own choice. {@code tenant} is empty for those who run the platform. */
    public void keep(UUID person, Optional<TenantId> tenant, PersonLook look) {
        sql.update(
                "INSERT INTO platform.person_look (person, tenant_id, language, theme, time_zone, keys)"
                        + " VALUES (?, CAST(? AS uuid), ?, ?, ?, CAST(? AS boolean)) ON CONFLICT (person) DO UPDATE SET"
                        + " language = excluded.language, theme = excluded.theme, time_zone = excluded.time_zone, keys = excluded.keys",
                person,
                tenant.map(TenantId::value).orElse(null),
                look.language().orElse(null),
                look.dark().map(dark -> dark ? "dark" : "light").orElse(null),
                look.zone().map(ZoneId::getId).orElse(null),
                look.keys().orElse(null));
        recent.invalidate(person);
    }

    private static PersonLook read(ResultSet row) throws SQLException {
        return new PersonLook(
                Optional.ofNullable(row.getString("language")),
                Optional.ofNullable(row.getString("theme")).map("dark"::equals),
                Optional.ofNullable(row.getString("time_zone")).map(ZoneId::of),
                Optional.ofNullable(row.getObject("keys", Boolean.class)));
    }
}
