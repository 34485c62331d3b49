package org.switchboard.retell;

import java.util.Map;
import org.switchboard.retell.wire.CallMetadata;
import org.switchboard.retell.wire.NewWebCall;
import org.switchboard.retell.wire.WebCallTicket;
import org.switchboard.spi.voice.ProviderCallId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.WebCalls;

/** Retell answers with what its browser library needs, and not with a call. */
final class RetellWebCalls implements WebCalls {
    private final CallClient client;

    RetellWebCalls(CallClient client) {
        this.client = client;
    }

    @Override
    public Ticket open(Order order) {
        Map<String, String> variables = order.variables().isEmpty() ? null : order.variables();
        Fetched<WebCallTicket> opened =
                client.open(new NewWebCall(order.agent().value(), new CallMetadata(order.reference()), variables));
        return Answers.made(() -> ticket(opened));
    }

    private static Ticket ticket(Fetched<WebCallTicket> opened) {
        WebCallTicket ticket = opened.value();
        if (ticket.accessToken() == null || ticket.expiresAt() == null) {
            throw new VoiceException(Code.PROTOCOL, "Retell left out the token for the browser.");
        }
        return new Ticket(
                Answers.id(ticket.callId(), ProviderCallId::new),
                ticket.accessToken(),
                CallMapper.instant(ticket.expiresAt()),
                opened.raw());
    }
}
