package org.switchboard.core.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.core.identity.Email;

/** How mail leaves, and where its links lead; docs/operations.md explains the keys. */
@ApplicationScoped
public class MailConfig {
    private final Optional<Smtp> smtp;
    private final boolean demo;
    private final String link;

    /**
     * A mail server.
     *
     * @param user absent: the server wants no sign-in
     * @param startTls whether the connection must be encrypted
     */
    public record Smtp(
            String host, int port, Optional<String> user, Optional<String> password, boolean startTls, Email from) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    protected MailConfig() {
        this.smtp = Optional.empty();
        this.demo = false;
        this.link = "";
    }

    /** @throws IllegalArgumentException naming the key whose value can't be used */
    @Inject
    public MailConfig(
            @ConfigProperty(name = "switchboard.mail.smtp.host") Optional<String> host,
            @ConfigProperty(name = "switchboard.mail.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "switchboard.mail.smtp.user") Optional<String> user,
            @ConfigProperty(name = "switchboard.mail.smtp.password") Optional<String> password,
            @ConfigProperty(name = "switchboard.mail.smtp.starttls", defaultValue = "true") boolean startTls,
            @ConfigProperty(name = "switchboard.mail.from") Optional<String> from,
            @ConfigProperty(name = "switchboard.mail.link") Optional<String> link,
            @ConfigProperty(name = "switchboard.public-url") String publicUrl,
            @ConfigProperty(name = "switchboard.demo", defaultValue = "false") boolean demo) {
        this.smtp = host.map(name -> new Smtp(name, port(port), user, password, startTls, sender(from)));
        this.demo = demo;
        this.link = link.orElse(publicUrl.replaceAll("/+$", "") + "/console/links/{purpose}/{token}");
        if (!this.link.contains("{token}")) {
            throw new IllegalArgumentException("switchboard.mail.link must contain {token}");
        }
    }

    private static int port(int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("switchboard.mail.smtp.port must be from 1 to 65535");
        }
        return port;
    }

    private static Email sender(Optional<String> from) {
        try {
            return new Email(from.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("switchboard.mail.from: " + e.getMessage(), e);
        }
    }

    /** The mail server; empty: there is none. */
    Optional<Smtp> smtp() {
        return smtp;
    }

    /** Whether mail ends in the mailbox that platform admins read: in the demo, unless there is a mail server. */
    public boolean usesMailbox() {
        return demo && smtp.isEmpty();
    }

    /** Whether there is anywhere for mail to go; if not, it waits. */
    boolean isUsable() {
        return demo || smtp.isPresent();
    }

    /** Where somebody uses a token. */
    String link(MailedToken.Purpose purpose, String token) {
        return link.replace("{purpose}", purpose.path()).replace("{token}", token);
    }
}
