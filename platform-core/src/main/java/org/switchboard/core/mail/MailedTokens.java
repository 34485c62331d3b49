package org.switchboard.core.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.mail.MailedToken.Purpose;
import org.switchboard.core.persistence.PlatformSql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.secret.RandomToken;
import org.switchboard.core.tenancy.TenantId;

/** Tokens that go out by mail, table {@code platform.mailed_token}: hashed, good once and for a while. */
@ApplicationScoped
@Transactional
public class MailedTokens {
    private static final String COLUMNS = "id, purpose, tenant_id, user_id, sealed, created_at, expires_at";
    private static final String INSERT = "INSERT INTO platform.mailed_token"
            + " (id, purpose, tenant_id, user_id, sealed, created_at, expires_at, token_hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String GOOD = " WHERE token_hash = ? AND purpose = ? AND expires_at > ?";

    private final PlatformSql sql;
    private final Seal seal;
    private final MailConfig config;
    private final Clock clock;

    protected MailedTokens() {
        this(null, null, null, null);
    }

    @Inject
    MailedTokens(PlatformSql sql, Seal seal, MailConfig config, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    /** A token that was just made, and the link that goes into the mail. */
    public record Issued(MailedToken token, String link) {
        /** Safe to log: without the link. */
        @Override
        public String toString() {
            return token.toString();
        }
    }

    /** Makes a token. */
    public Issued issue(Purpose purpose, Optional<TenantId> tenant, Optional<UUID> user, Map<String, String> content) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MailedToken token = new MailedToken(
                UuidCreator.getTimeOrderedEpoch(), purpose, tenant, user, content, now, now.plus(purpose.life()));
        RandomToken secret = RandomToken.create("");
        sql.update("DELETE FROM platform.mailed_token WHERE expires_at < ?", utc(now));
        sql.update(
                INSERT,
                token.id(),
                purpose.name(),
                tenant.map(TenantId::value).orElse(null),
                user.orElse(null),
                seal.close(token.id(), content),
                utc(now),
                utc(token.expiresAt()),
                secret.hash());
        return new Issued(token, config.link(purpose, secret.value()));
    }

    /** What the token is good for; it stays good. @throws DomainException LINK_EXPIRED when it isn't, for whatever reason */
    public MailedToken get(Purpose purpose, String secret) {
        return good("SELECT " + COLUMNS + " FROM platform.mailed_token" + GOOD, purpose, secret);
    }

    /** Uses the token up. @throws DomainException LINK_EXPIRED when it isn't good, for whatever reason */
    public MailedToken use(Purpose purpose, String secret) {
        return good("DELETE FROM platform.mailed_token" + GOOD + " RETURNING " + COLUMNS, purpose, secret);
    }

    private MailedToken good(String statement, Purpose purpose, String secret) {
        return sql.first(statement, this::read, new RandomToken(secret).hash(), purpose.name(), utc(clock.instant()))
                .orElseThrow(() -> new DomainException(
                        ProblemCode.LINK_EXPIRED, "This link was used, withdrawn or is too old; ask for a new one."));
    }

    /** A tenant's tokens that are good, the newest first. */
    public List<MailedToken> list(Purpose purpose, TenantId tenant) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM platform.mailed_token"
                        + " WHERE tenant_id = ? AND purpose = ? AND expires_at > ? ORDER BY id DESC",
                this::read,
                tenant.value(),
                purpose.name(),
                utc(clock.instant()));
    }

    /** Takes back one of a tenant's tokens; whether there was one. */
    public boolean withdraw(Purpose purpose, TenantId tenant, UUID id) {
        return sql.update(
                        "DELETE FROM platform.mailed_token WHERE id = ? AND tenant_id = ? AND purpose = ?",
                        id,
                        tenant.value(),
                        purpose.name())
                == 1;
    }

    /** Takes back all tokens about somebody's account. */
    public void withdrawAll(UUID user) {
        sql.update("DELETE FROM platform.mailed_token WHERE user_id = ?", user);
    }

    /** Forgets a tenant's tokens. */
    public void removeAll(TenantId tenant) {
        sql.update("DELETE FROM platform.mailed_token WHERE tenant_id = ?", tenant.value());
    }

    private MailedToken read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new MailedToken(
                id,
                Purpose.valueOf(row.getString("purpose")),
                Optional.ofNullable(row.getObject("tenant_id", UUID.class)).map(TenantId::new),
                Optional.ofNullable(row.getObject("user_id", UUID.class)),
                seal.open(id, row.getBytes("sealed")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
