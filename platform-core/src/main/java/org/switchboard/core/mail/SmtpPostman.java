package org.switchboard.core.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Hands mail to a server by SMTP (RFC 5321), encrypted by STARTTLS unless that is switched off. */
final class SmtpPostman implements Postman {
    private static final String PATIENCE_MILLIS = "10000";

    private final MailConfig.Smtp server;
    private final Session session;

    SmtpPostman(MailConfig.Smtp server) {
        this.server = server;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailConfig.Smtp server) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", server.host());
        properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + step, PATIENCE_MILLIS);
        }
        return properties;
    }

    @Override
    public void deliver(Mail mail) {
        try (Transport transport = session.getTransport()) {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(server.from().value()));
            message.setRecipient(
                    Message.RecipientType.TO, new InternetAddress(mail.to().value()));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.saveChanges();
            transport.connect(server.user().orElse(null), server.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            // Its message may quote the recipient.
            throw new IllegalStateException(
                    "the mail server didn't take the mail: " + e.getClass().getSimpleName());
        }
    }
}
