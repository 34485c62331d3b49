package org.switchboard.retell;

import java.util.List;
import java.util.Optional;
import org.switchboard.retell.wire.AgentBinding;
import org.switchboard.retell.wire.ImportedNumber;
import org.switchboard.retell.wire.PhoneNumber;
import org.switchboard.spi.voice.NumberImports;
import org.switchboard.spi.voice.Routes.Share;
import org.switchboard.spi.voice.VoiceNumber;

/** Retell doesn't try the trunk, and takes numbers that aren't E.164. */
final class RetellNumberImports implements NumberImports {
    private final NumberClient client;

    RetellNumberImports(NumberClient client) {
        this.client = client;
    }

    @Override
    public VoiceNumber bring(SipNumber number) {
        Optional<Login> login = number.login();
        Fetched<PhoneNumber> made = client.bring(new ImportedNumber(
                number.number(),
                number.terminationUri(),
                login.map(Login::user).orElse(null),
                login.map(Login::password).orElse(null),
                number.transport().name(),
                number.nickname().isEmpty() ? null : number.nickname(),
                bindings(number.routes().inbound()),
                bindings(number.routes().outbound())));
        return Answers.made(() -> RetellNumbers.number(made));
    }

    private static List<AgentBinding> bindings(List<Share> shares) {
        return shares.isEmpty() ? null : Bindings.of(shares, List.of());
    }
}
