package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.CallSnapshot;
import org.switchboard.spi.voice.Calls;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.WebCalls;
import org.switchboard.spi.voice.WebCalls.Order;
import org.switchboard.spi.voice.WebCalls.Ticket;

/** What {@link WebCalls} must keep. */
abstract class WebCallsContract extends CapabilityContract<WebCalls> {
    WebCallsContract() {
        super(WebCalls.class);
    }

    @Test
    void a_ticket_opens_a_call_that_is_found_by_our_reference() {
        Order order = order(agent());
        Ticket ticket = capability().open(order);
        assertThat(ticket.accessToken()).isNotBlank();
        assertThat(ticket.toString()).doesNotContain(ticket.accessToken());
        assertThat(ticket.connection().text()).contains(ticket.accessToken());
        CallSnapshot call = calls().findByReference(order.reference()).orElseThrow();
        assertThat(call.id()).isEqualTo(ticket.call());
        assertThat(call.agent()).isEqualTo(order.agent());
        assertThat(call.direction()).isEmpty();
    }

    @Test
    void each_ticket_is_another() {
        ProviderAgentId agent = agent();
        Ticket first = capability().open(order(agent));
        Ticket second = capability().open(order(agent));
        assertThat(second.call()).isNotEqualTo(first.call());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    }

    @Test
    void an_unknown_agent_is_refused_by_name() {
        assertThat(failure(
                                Code.INVALID_REQUEST,
                                () -> capability().open(order(new ProviderAgentId("agent_nobody_knows"))))
                        .field())
                .contains("agent_id");
    }

    private static Order order(ProviderAgentId agent) {
        return new Order(agent, UUID.randomUUID().toString(), Map.of("name", "Ann"));
    }

    private ProviderAgentId agent() {
        return account()
                .capability(Agents.class)
                .orElseThrow()
                .create(subject().agent(account()))
                .id();
    }

    private Calls calls() {
        return account().capability(Calls.class).orElseThrow();
    }
}
