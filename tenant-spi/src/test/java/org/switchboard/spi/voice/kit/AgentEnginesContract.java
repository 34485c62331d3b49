package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.AgentEngines;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.Json;
import org.switchboard.spi.voice.VoiceAgent;

/** What {@link AgentEngines} must keep. */
abstract class AgentEnginesContract extends CapabilityContract<AgentEngines> {
    AgentEnginesContract() {
        super(AgentEngines.class);
    }

    @Test
    void engines_are_told_from_what_the_provider_said_of_the_agent() {
        Agents agents = account().capability(Agents.class).orElseThrow();
        VoiceAgent made = agents.create(subject().agent(account()));
        assertThat(capability().of(made.raw())).isNotEmpty().doesNotHaveDuplicates();
        assertThat(capability().of(agents.get(made.id()).raw()))
                .isEqualTo(capability().of(made.raw()));
    }

    @Test
    void what_is_not_the_providers_names_none() {
        assertThat(capability().of(Json.EMPTY_OBJECT)).isEmpty();
        assertThat(capability().of(new Json("not JSON"))).isEmpty();
    }
}
