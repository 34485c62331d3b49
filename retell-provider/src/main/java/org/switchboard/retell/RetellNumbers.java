package org.switchboard.retell;

import java.util.List;
import java.util.Optional;
import org.switchboard.retell.wire.AgentBinding;
import org.switchboard.retell.wire.NewNumber;
import org.switchboard.retell.wire.NumberPatch;
import org.switchboard.retell.wire.PhoneNumber;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.Routes.Share;
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
        List<AgentBinding> bindings = order.agent()
                .map(agent -> Bindings.of(List.of(Share.all(agent)), List.of()))
                .orElse(null);
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
        List<Share> alone = agent.map(Share::all).stream().toList();
        return number(client.update(
                number,
                new NumberPatch(
                        Bindings.of(alone, before.inboundAgents()),
                        Bindings.of(alone, before.outboundAgents()),
                        null)));
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

    static VoiceNumber number(Fetched<PhoneNumber> fetched) {
        PhoneNumber number = fetched.value();
        if (number.phoneNumber() == null) {
            throw new VoiceException(Code.PROTOCOL, "Retell left out the number.");
        }
        return new VoiceNumber(
                number.phoneNumber(),
                Optional.ofNullable(number.nickname()).orElse(""),
                Bindings.agents(number.inboundAgents()),
                Bindings.agents(number.outboundAgents()),
                fetched.raw());
    }
}
