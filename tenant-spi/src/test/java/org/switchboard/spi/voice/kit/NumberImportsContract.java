package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.NumberImports.Login;
import org.switchboard.spi.voice.NumberImports.SipNumber;
import org.switchboard.spi.voice.NumberImports.Transport;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceNumber;

/** What {@link NumberImports} must keep. */
abstract class NumberImportsContract extends CapabilityContract<NumberImports> {
    private static final String PASSWORD = "password-of-the-trunk";

    NumberImportsContract() {
        super(NumberImports.class);
    }

    @Test
    void a_number_behind_a_trunk_is_listed_until_it_is_released() {
        ProviderAgentId agent = account()
                .capability(Agents.class)
                .orElseThrow()
                .create(subject().agent(account()))
                .id();
        SipNumber wish = wish("+12125550173", new Routes(List.of(), List.of(Share.all(agent))));
        VoiceNumber made = capability().bring(wish);
        assertThat(made.number()).isEqualTo(wish.number());
        assertThat(made.nickname()).isEqualTo(wish.nickname());
        assertThat(made.inbound()).isEmpty();
        assertThat(made.outbound()).containsExactly(agent);
        assertThat(made.raw().text()).contains(wish.terminationUri()).doesNotContain(PASSWORD);
        assertThat(numbers().list()).extracting(VoiceNumber::number).contains(wish.number());

        failure(Code.INVALID_REQUEST, () -> capability().bring(wish));
        numbers().release(wish.number());
        assertThat(numbers().list()).extracting(VoiceNumber::number).doesNotContain(wish.number());
    }

    @Test
    void an_unknown_agent_is_refused_by_name_and_the_number_stays_out() {
        SipNumber wish = wish(
                "+12125550174", new Routes(List.of(Share.all(new ProviderAgentId("agent_nobody_knows"))), List.of()));
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().bring(wish)).field())
                .contains("agent_id");
        assertThat(numbers().list()).extracting(VoiceNumber::number).doesNotContain(wish.number());
    }

    private static SipNumber wish(String number, Routes routes) {
        Login login = new Login("acme", PASSWORD);
        return new SipNumber(number, "acme.pstn.example.com", Optional.of(login), Transport.TLS, "Kit trunk", routes);
    }

    private Numbers numbers() {
        return account().capability(Numbers.class).orElseThrow();
    }
}
