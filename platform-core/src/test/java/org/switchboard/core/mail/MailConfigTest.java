package org.switchboard.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailConfigTest {
    private Optional<String> host = Optional.empty();
    private Optional<String> from = Optional.of("switchboard@example.com");
    private Optional<String> link = Optional.empty();
    private int port = 587;
    private boolean demo;

    @Test
    void sends_nothing_unless_there_is_a_server_or_the_demo() {
        assertThat(config().isUsable()).isFalse();
        demo = true;
        assertThat(config().usesMailbox()).isTrue();
        host = Optional.of("mail.example.com");
        assertThat(config().usesMailbox()).isFalse();
        assertThat(config().isUsable()).isTrue();
    }

    @Test
    void insists_on_encryption_unless_told_otherwise() {
        host = Optional.of("mail.example.com");
        assertThat(config().smtp())
                .hasValueSatisfying(server -> assertThat(server.startTls()).isTrue());
    }

    @Test
    void leads_links_here_or_where_the_operator_says() {
        assertThat(config().link(MailedToken.Purpose.INVITATION, "abc"))
                .isEqualTo("https://voice.example.com/console/links/invitations/abc");
        link = Optional.of("https://app.example.com/{purpose}#{token}");
        assertThat(config().link(MailedToken.Purpose.PASSWORD_RESET, "abc"))
                .isEqualTo("https://app.example.com/password-reset#abc");
    }

    @Test
    void names_the_key_whose_value_is_wrong() {
        link = Optional.of("https://app.example.com/");
        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining("switchboard.mail.link");
        link = Optional.empty();
        host = Optional.of("mail.example.com");
        port = 0;
        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining("smtp.port");
        port = 25;
        from = Optional.empty();
        assertThatIllegalArgumentException().isThrownBy(this::config).withMessageContaining("switchboard.mail.from");
    }

    private MailConfig config() {
        return new MailConfig(
                host, port, Optional.empty(), Optional.empty(), true, from, link, "https://voice.example.com/", demo);
    }
}
