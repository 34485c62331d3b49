package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException.Code;
import org.switchboard.spi.voice.VoiceId;

/** What {@link Agents} must keep. */
abstract class AgentsContract extends CapabilityContract<Agents> {
    private static final URI WEBHOOK = URI.create("https://switchboard.example.com/api/webhooks/kit");
    private static final ProviderAgentId NOBODY = new ProviderAgentId("agent_nobody_knows");

    AgentsContract() {
        super(Agents.class);
    }

    @Test
    void an_agent_is_read_as_it_was_made() {
        AgentSpec spec = subject().agent(account());
        VoiceAgent made = capability().create(spec);
        VoiceAgent read = capability().get(made.id());
        assertThat(read.id()).isEqualTo(made.id());
        assertSame(read, spec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello, who is there?", "¿Qué tal? 你好 🙂"})
    void first_words_come_back_as_they_are(String words) {
        AgentSpec base = subject().agent(account());
        AgentSpec spec = new AgentSpec(
                base.name(), base.voice(), base.language(), "Sé amable.", Optional.of(words), Optional.empty());
        assertSame(capability().get(capability().create(spec).id()), spec);
    }

    @Test
    void an_update_replaces_what_it_names_and_leaves_the_rest() {
        AgentSpec before = subject().agent(account());
        ProviderAgentId id = capability()
                .create(new AgentSpec(
                        before.name(),
                        before.voice(),
                        before.language(),
                        before.prompt(),
                        before.firstWords(),
                        Optional.of(WEBHOOK)))
                .id();
        AgentSpec after = new AgentSpec(
                "Night shift", before.voice(), before.language(), "Be brief.", Optional.empty(), Optional.empty());
        capability().update(id, after);
        VoiceAgent read = capability().update(id, after);
        assertSame(read, after);
        assertSame(capability().get(id), after);
        assertThat(read.webhook()).contains(WEBHOOK);
    }

    @Test
    void an_unknown_voice_is_refused_by_name() {
        AgentSpec base = subject().agent(account());
        AgentSpec spec = new AgentSpec(
                base.name(),
                new VoiceId("voice_nobody_has"),
                base.language(),
                base.prompt(),
                base.firstWords(),
                Optional.empty());
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().create(spec))
                        .field())
                .contains("voice_id");
        ProviderAgentId id = capability().create(base).id();
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().update(id, spec))
                        .field())
                .contains("voice_id");
    }

    @Test
    void an_unknown_agent_is_not_found() {
        failure(Code.NOT_FOUND, () -> capability().get(NOBODY));
        failure(Code.NOT_FOUND, () -> capability().update(NOBODY, subject().agent(account())));
        failure(Code.NOT_FOUND, () -> capability().get(new ProviderAgentId("../?#%2e ü")));
    }

    @Test
    void a_deleted_agent_is_gone_and_may_be_deleted_again() {
        ProviderAgentId id = capability().create(subject().agent(account())).id();
        capability().delete(id);
        failure(Code.NOT_FOUND, () -> capability().get(id));
        capability().delete(id);
        capability().delete(NOBODY);
    }

    private static void assertSame(VoiceAgent agent, AgentSpec spec) {
        assertThat(agent.name()).isEqualTo(spec.name());
        assertThat(agent.voice()).isEqualTo(spec.voice());
        assertThat(agent.language()).contains(spec.language());
        assertThat(agent.prompt()).contains(spec.prompt());
        assertThat(agent.firstWords()).isEqualTo(spec.firstWords());
        assertThat(agent.modifiedAt()).isNotNull();
    }
}
