package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.ModelId;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link Models} must keep. */
abstract class ModelsContract extends CapabilityContract<Models> {
    ModelsContract() {
        super(Models.class);
    }

    @Test
    void each_model_is_listed_once() {
        assertThat(capability().list())
                .isNotEmpty()
                .extracting(Models.Model::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_agent_thinks_with_what_was_chosen_and_stays_as_it_was() {
        VoiceAgent before = agents().create(subject().agent(account()));
        List<Models.Model> all = capability().list();
        assertThat(capability().of(before.id())).contains(all.get(0).id());
        for (Models.Model model : List.of(all.get(all.size() - 1), all.get(0))) {
            capability().choose(before.id(), model.id());
            capability().choose(before.id(), model.id());
            assertThat(capability().of(before.id())).contains(model.id());
        }

        capability().choose(before.id(), all.get(all.size() - 1).id());
        VoiceAgent after = agents().update(before.id(), subject().agent(account()));
        assertThat(capability().of(before.id()))
                .contains(all.get(all.size() - 1).id());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.prompt()).isEqualTo(before.prompt());
        assertThat(after.firstWords()).isEqualTo(before.firstWords());
    }

    @Test
    void what_is_unknown_is_told_apart() {
        ProviderAgentId agent = agents().create(subject().agent(account())).id();
        ProviderAgentId nobody = new ProviderAgentId("agent_nobody_knows");
        ModelId usual = capability().list().get(0).id();
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().choose(agent, new ModelId("no-such-model")))
                        .field())
                .contains("model");
        assertThat(capability().of(agent)).contains(usual);
        failure(Code.NOT_FOUND, () -> capability().choose(nobody, usual));
        failure(Code.NOT_FOUND, () -> capability().of(nobody));
    }

    private Agents agents() {
        return account().capability(Agents.class).orElseThrow();
    }
}
