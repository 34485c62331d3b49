package org.switchboard.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses who takes the mail. */
@ApplicationScoped
class Postmen {
    @Produces
    @ApplicationScoped
    Postman chosen(MailConfig config, Mailbox mailbox) {
        return config.smtp().<Postman>map(SmtpPostman::new).orElse(mailbox::put);
    }
}
