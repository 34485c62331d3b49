package org.switchboard.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.switchboard.core.identity.Email;
import org.switchboard.core.it.CoreDeployment;
import org.switchboard.core.it.Sql;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Role;

/** Mail on its way: here no mail server is configured, so it waits in the outbox. */
@ArquillianTest
class MailIT {
    @Deployment
    static WebArchive deployment() {
        return CoreDeployment.usual();
    }

    @Inject
    Outbox outbox;

    @Inject
    Mailbox mailbox;

    @Inject
    UserTransaction transaction;

    @Inject
    Sql sql;

    private final Mail mail =
            new Mail(new Email("ana-" + UUID.randomUUID() + "@example.com"), "Grüße", "Hello Ana,\nlook: ✓\n");

    @Test
    void is_there_after_the_commit_and_not_without_it() throws Exception {
        transaction.begin();
        outbox.send(mail);
        transaction.rollback();
        assertThat(waiting()).doesNotContain(mail);

        transaction.begin();
        outbox.send(mail);
        transaction.commit();

        assertThat(waiting()).contains(mail);
    }

    @Test
    void is_taken_by_one_worker_until_its_lease_ends_and_kept_until_it_is_delivered() throws Exception {
        outbox.send(mail);
        List<Outbox.Taken> taken = allTaken();
        assertThat(taken).extracting(row -> Outbox.toMail(row.content())).contains(mail);

        assertThat(outbox.take()).isEmpty();
        change("UPDATE platform.mail_outbox SET run_at = now()");

        assertThat(allTaken()).extracting(row -> Outbox.toMail(row.content())).contains(mail);
    }

    @Test
    void is_unreadable_in_the_database() {
        outbox.send(mail);

        assertThat(sql.<List<String>>unscoped(connection ->
                        Sql.list(connection, "SELECT encode(sealed, 'escape') || m::text FROM platform.mail_outbox m")))
                .isNotEmpty()
                .noneMatch(row -> row.contains("example.com") || row.contains("Hello"));
    }

    @Test
    void goes_to_a_mail_server_by_smtp() throws IOException {
        try (MailServer server = new MailServer(false)) {
            postman(server).deliver(mail);

            assertThat(server.heard())
                    .contains(
                            "MAIL FROM:<switchboard@example.com>",
                            "RCPT TO:<" + mail.to().value() + ">",
                            "Hello Ana,")
                    .anyMatch(line -> line.startsWith("Subject: =?UTF-8?"));
        }
    }

    @Test
    void that_the_server_refuses_is_tried_again_and_the_error_names_nobody() throws IOException {
        try (MailServer server = new MailServer(true)) {
            Postman postman = postman(server);

            assertThatThrownBy(() -> postman.deliver(mail))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoCause()
                    .message()
                    .doesNotContain("ana");
        }
    }

    @Test
    void is_in_no_mailbox_outside_the_demo() {
        assertThatThrownBy(() -> mailbox.list(Role.PLATFORM_ADMIN, 1))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    private static Postman postman(MailServer server) {
        return new SmtpPostman(new MailConfig.Smtp(
                "127.0.0.1",
                server.port(),
                Optional.empty(),
                Optional.empty(),
                false,
                new Email("switchboard@example.com")));
    }

    private List<Mail> waiting() throws Exception {
        change("UPDATE platform.mail_outbox SET run_at = now()");
        return allTaken().stream().map(row -> Outbox.toMail(row.content())).toList();
    }

    private List<Outbox.Taken> allTaken() {
        List<Outbox.Taken> all = new java.util.ArrayList<>();
        for (List<Outbox.Taken> batch = outbox.take(); !batch.isEmpty(); batch = outbox.take()) {
            all.addAll(batch);
        }
        return all.stream().filter(row -> row.kind().equals(Outbox.MAIL)).toList();
    }

    private void change(String statement) throws Exception {
        transaction.begin();
        sql.<Integer>unscoped(connection -> Sql.change(connection, statement));
        transaction.commit();
    }
}
