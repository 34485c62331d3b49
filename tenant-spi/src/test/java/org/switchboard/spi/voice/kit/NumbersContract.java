package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.NumberOrder;
import org.switchboard.spi.voice.Numbers;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceNumber;

/** What {@link Numbers} must keep. */
abstract class NumbersContract extends CapabilityContract<Numbers> {
    private static final String NOBODYS = "+19995550199";

    NumbersContract() {
        super(Numbers.class);
    }

    @Test
    void a_bought_number_is_listed_until_it_is_released() {
        VoiceNumber bought = buy(Optional.empty());
        assertThat(bought.nickname()).isEqualTo("Kit");
        assertThat(bought.inbound()).isEmpty();
        assertThat(listed(bought.number())).isTrue();

        capability().release(bought.number());
        assertThat(listed(bought.number())).isFalse();
        capability().release(bought.number());
    }

    @Test
    void a_number_may_be_bought_with_its_agent() {
        ProviderAgentId agent = agent();
        VoiceNumber bought = buy(Optional.of(agent));
        assertThat(bought.inbound()).containsExactly(agent);
        assertThat(bought.outbound()).containsExactly(agent);
    }

    @Test
    void binding_puts_one_agent_on_the_number_alone() {
        ProviderAgentId second = agent();
        String number = buy(Optional.of(agent())).number();
        capability().bind(number, Optional.of(second));
        VoiceNumber bound = capability().bind(number, Optional.of(second));
        assertThat(bound.inbound()).containsExactly(second);
        assertThat(bound.outbound()).containsExactly(second);

        VoiceNumber unbound = capability().bind(number, Optional.empty());
        assertThat(unbound.inbound()).isEmpty();
        assertThat(unbound.outbound()).isEmpty();
    }

    @Test
    void an_unknown_number_is_not_found() {
        failure(Code.NOT_FOUND, () -> capability().bind(NOBODYS, Optional.empty()));
        capability().release(NOBODYS);
    }

    private VoiceNumber buy(Optional<ProviderAgentId> agent) {
        return capability().buy(new NumberOrder(subject().areaCode(), "Kit", agent));
    }

    private boolean listed(String number) {
        return capability().list().stream().anyMatch(known -> known.number().equals(number));
    }

    private ProviderAgentId agent() {
        return account()
                .capability(Agents.class)
                .orElseThrow()
                .create(subject().agent(account()))
                .id();
    }
}
