package org.switchboard.core.signin;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.persistence.PlatformSql;

/** The people who run the installation, table {@code platform.platform_user}. */
@ApplicationScoped
@Transactional
public class PlatformUsers {
    private static final String SELECT = "SELECT id, email, name, status, password_hash FROM platform.platform_user";

    private final PlatformSql sql;
    private final Clock clock;

    protected PlatformUsers() {
        this(null, null);
    }

    @Inject
    PlatformUsers(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether nobody can administer the platform yet. */
    public boolean isEmpty() {
        return sql.first("SELECT id FROM platform.platform_user LIMIT 1", row -> row.getObject(1))
                .isEmpty();
    }

    /**
     * Adds a platform admin unless the e-mail has an account already.
     *
     * @return whether one was added
     */
    public boolean addIfAbsent(Email email, String name, String passwordHash) {
        return sql.update(
                        "INSERT INTO platform.platform_user (id, email, name, password_hash, status, created_at)"
                                + " VALUES (?, ?, ?, ?, 'ACTIVE', ?) ON CONFLICT DO NOTHING",
                        UuidCreator.getTimeOrderedEpoch(),
                        email.value(),
                        name,
                        passwordHash,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                == 1;
    }

    Optional<PlatformUser> findByEmail(Email email) {
        return sql.first(SELECT + " WHERE lower(email) = ?", PlatformUsers::read, email.value());
    }

    Optional<PlatformUser> findById(UUID id) {
        return sql.first(SELECT + " WHERE id = ?", PlatformUsers::read, id);
    }

    void changePassword(UUID id, String passwordHash) {
        sql.update("UPDATE platform.platform_user SET password_hash = ? WHERE id = ?", passwordHash, id);
    }

    private static PlatformUser read(ResultSet row) throws SQLException {
        return new PlatformUser(
                row.getObject("id", UUID.class),
                new Email(row.getString("email")),
                row.getString("name"),
                "ACTIVE".equals(row.getString("status")),
                row.getString("password_hash"));
    }
}
