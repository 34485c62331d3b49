package org.switchboard.retell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.retell.wire.AgentBinding;
import org.switchboard.retell.wire.NewNumber;
import org.switchboard.retell.wire.NumberPatch;
import org.switchboard.retell.wire.PhoneNumber;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceNumber;

/** Binds one agent in both directions with weight 1: the weights of a list must add up to 1. */
final class RetellNumbers implements Numbers {
    private final NumberClient client;

    RetellNumbers(NumberClient client) {
        this.client = client;
    }

    @Override
    public VoiceNumber buy(NumberOrder order) {
        List<AgentBinding> bindings =
                order.agent().map(agent -> List.of(alone(agent, List.of()))).orElse(null);
        String nickname = order.nickname().isEmpty() ? null : order.nickname();
        Fetched<PhoneNumber> bought = client.create(new NewNumber(order.areaCode(), nickname, bindings, bindings));
        return Answers.made(() -> number(bought));
    }

    @Override
    public List<VoiceNumber> list() {
        return client.list().map(RetellNumbers::number).toList();
    }

    @Override
    public VoiceNumber bind(String number, Optional<ProviderAgentId> agent) {
        PhoneNumber before = client.get(number).value();
        return number(client.update(
                number,
                new NumberPatch(
                        agent.map(id -> alone(id, before.inboundAgents())).stream()
                                .toList(),
                        agent.map(id -> alone(id, before.outboundAgents())).stream()
                                .toList())));
    }

    @Override
    public void release(String number) {
        try {
            client.delete(number);
        } catch (VoiceException e) {
            if (e.code() != Code.NOT_FOUND) {
                throw e;
            }
        }
    }

    // A binding that is there already keeps what else it says, for instance the version it is bound to.
    private static AgentBinding alone(ProviderAgentId agent, List<AgentBinding> before) {
        return Stream.ofNullable(before)
                .flatMap(List::stream)
                .filter(binding -> agent.value().equals(binding.agentId()))
                .map(binding -> new AgentBinding(agent.value(), BigDecimal.ONE, binding.other()))
                .findFirst()
                .orElseGet(() -> new AgentBinding(agent.value(), BigDecimal.ONE, Map.of()));
    }

    private static VoiceNumber number(Fetched<PhoneNumber> fetched) {
        PhoneNumber number = fetched.value();
        if (number.phoneNumber() == null) {
            throw new VoiceException(Code.PROTOCOL, "Retell left out the number.");
        }
        return new VoiceNumber(
                number.phoneNumber(),
                Optional.ofNullable(number.nickname()).orElse(""),
                agents(number.inboundAgents()),
                agents(number.outboundAgents()),
                fetched.raw());
    }

    private static List<ProviderAgentId> agents(List<AgentBinding> bindings) {
        return Stream.ofNullable(bindings)
                .flatMap(List::stream)
                .map(binding -> Answers.id(binding.agentId(), ProviderAgentId::new))
                .toList();
    }
}
