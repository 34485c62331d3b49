package org.switchboard.core.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.switchboard.core.identity.Email;
import org.switchboard.core.persistence.PlatformSql;

/** Mail on its way out, table {@code platform.mail_outbox}. It is there once the transaction that wrote it is committed. */
@ApplicationScoped
@Transactional
public class Outbox {
    /** Kind of a mail that is ready. */
    static final String MAIL = "mail";

    private static final String TAKE = """
            UPDATE platform.mail_outbox SET attempts = attempts + 1, run_at = now() + interval '2 minutes'
             WHERE id IN (SELECT id FROM platform.mail_outbox WHERE run_at <= now()
                           ORDER BY run_at LIMIT 10 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, sealed, attempts""";
    // 2 s, 4 s, 8 s, … up to an hour
    private static final String POSTPONE = """
            UPDATE platform.mail_outbox SET last_error = ?,
                   run_at = now() + least(interval '1 hour', interval '1 second' * power(2, attempts))
             WHERE id = ? AND attempts = ?""";

    private final PlatformSql sql;
    private final Seal seal;
    private final Event<Added> added;

    protected Outbox() {
        this(null, null, null);
    }

    @Inject
    Outbox(PlatformSql sql, Seal seal, Event<Added> added) {
        this.sql = sql;
        this.seal = seal;
        this.added = added;
    }

    /** Tells the worker of this node, after the commit, that it needn't wait for its next look. */
    record Added() {}

    /** A row that nobody else takes for two minutes. {@code attempts} counts this one. */
    record Taken(UUID id, String kind, Map<String, String> content, int attempts) {}

    /** Sends a mail when the running transaction is committed; without one, now. */
    public void send(Mail mail) {
        add(MAIL, toMap(mail));
    }

    /** Has a {@link MailTask} done when the running transaction is committed. */
    public void add(String kind, Map<String, String> about) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        sql.update(
                "INSERT INTO platform.mail_outbox (id, kind, sealed) VALUES (?, ?, ?)",
                id,
                kind,
                seal.close(id, about));
        added.fire(new Added());
    }

    List<Taken> take() {
        return sql.list(TAKE, this::taken);
    }

    /** Forgets a row that is done or given up. */
    void remove(UUID id) {
        sql.update("DELETE FROM platform.mail_outbox WHERE id = ?", id);
    }

    void postpone(Taken row, String error) {
        sql.update(POSTPONE, error, row.id(), row.attempts());
    }

    /** Forgets what waited for so long that nobody can use it. */
    void removeOld() {
        sql.update("DELETE FROM platform.mail_outbox WHERE created_at < now() - interval '7 days'");
    }

    private Taken taken(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Taken(id, row.getString("kind"), seal.open(id, row.getBytes("sealed")), row.getInt("attempts"));
    }

    static Map<String, String> toMap(Mail mail) {
        return Map.of("to", mail.to().value(), "subject", mail.subject(), "text", mail.text());
    }

    static Mail toMail(Map<String, String> content) {
        return new Mail(new Email(content.get("to")), content.get("subject"), content.get("text"));
    }
}
