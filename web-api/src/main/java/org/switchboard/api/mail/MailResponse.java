package org.switchboard.api.mail;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.switchboard.core.mail.Mailbox;

/** A mail that the demo delivered. */
record MailResponse(
        UUID id,
        String to,
        String subject,
        String text,
        @Schema(name = "sent_at") Instant sentAt) {
    static MailResponse of(Mailbox.Delivered delivered) {
        return new MailResponse(
                delivered.id(),
                delivered.mail().to().value(),
                delivered.mail().subject(),
                delivered.mail().text(),
                delivered.sentAt());
    }

    @Override
    public String toString() {
        return "MailResponse[" + id + "]";
    }
}
