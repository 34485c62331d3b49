package org.switchboard.core.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.Role;

/** Where the demo's mail ends, table {@code platform.mailbox}: the newest 500 mails, for platform admins to read. */
@ApplicationScoped
@Transactional
public class Mailbox {
    private static final String TRIM = "DELETE FROM platform.mailbox WHERE id NOT IN"
            + " (SELECT id FROM platform.mailbox ORDER BY id DESC LIMIT 500)";

    private final PlatformSql sql;
    private final Seal seal;
    private final MailConfig config;
    private final Clock clock;

    protected Mailbox() {
        this(null, null, null, null);
    }

    @Inject
    Mailbox(PlatformSql sql, Seal seal, MailConfig config, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    /** A mail as it was delivered. */
    public record Delivered(UUID id, Mail mail, Instant sentAt) {}

    void put(Mail mail) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.update(
                "INSERT INTO platform.mailbox (id, sealed, sent_at) VALUES (?, ?, ?)",
                id,
                seal.close(id, Outbox.toMap(mail)),
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        sql.update(TRIM);
    }

    /** The newest first. @throws DomainException NOT_FOUND where mail goes to people instead */
    public List<Delivered> list(Role role, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        requireUse();
        return read("ORDER BY id DESC LIMIT ?", limit);
    }

    /** The newest to one person first. @throws DomainException NOT_FOUND where mail goes to people instead */
    public List<Delivered> list(Role role, Email to, int limit) {
        Permission.MANAGE_TENANTS.require(role);
        requireUse();
        return read("ORDER BY id DESC").stream()
                .filter(delivered -> delivered.mail().to().equals(to))
                .limit(limit)
                .toList();
    }

    private void requireUse() {
        if (!config.usesMailbox()) {
            throw DomainException.notFound("mailbox; mail goes to people's own");
        }
    }

    private List<Delivered> read(String rest, Object... parameters) {
        return sql.list(
                "SELECT id, sealed, sent_at FROM platform.mailbox " + rest,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Delivered(
                            id,
                            Outbox.toMail(seal.open(id, row.getBytes("sealed"))),
                            row.getObject("sent_at", OffsetDateTime.class).toInstant());
                },
                parameters);
    }
}
