package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.AgentVersions.Version;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link AgentVersions} must keep. */
abstract class AgentVersionsContract extends CapabilityContract<AgentVersions> {
    private static final ProviderAgentId NOBODY = new ProviderAgentId("agent_nobody_knows");
    private static final int NO_SUCH = 4711;

    private ProviderAgentId agent;

    AgentVersionsContract() {
        super(AgentVersions.class);
    }

    @BeforeEach
    void createAgent() {
        agent = agents().create(subject().agent(account())).id();
    }

    @Test
    void a_new_agent_has_one_draft() {
        assertThat(capability().list(agent)).singleElement().satisfies(first -> {
            assertThat(first.number()).isEqualTo(agents().get(agent).version());
            assertThat(first.published()).isFalse();
            assertThat(first.base()).isEmpty();
        });
    }

    @Test
    void a_version_is_published_in_place_however_often() {
        int first = agents().get(agent).version();
        capability().publish(agent, first, "First release");
        capability().publish(agent, first, "");
        assertThat(capability().list(agent)).singleElement().satisfies(version -> {
            assertThat(version.number()).isEqualTo(first);
            assertThat(version.published()).isTrue();
            assertThat(version.title()).isEqualTo("First release");
        });
        assertThat(agents().get(agent).published()).isTrue();
    }

    @Test
    void a_draft_is_the_newest_version_until_it_is_deleted() {
        int first = agents().get(agent).version();
        capability().publish(agent, first, "");
        Version draft = capability().draft(agent, first);
        assertThat(draft.published()).isFalse();
        assertThat(draft.base()).contains(first);
        assertThat(capability().list(agent)).extracting(Version::number).containsExactly(draft.number(), first);

        capability().delete(agent, draft.number());
        capability().delete(agent, draft.number());
        assertThat(capability().list(agent)).extracting(Version::number).containsExactly(first);
    }

    @Test
    void an_update_leaves_the_published_version_and_goes_into_a_draft() {
        int first = agents().get(agent).version();
        capability().publish(agent, first, "");
        AgentSpec spec = subject().agent(account());
        VoiceAgent changed = agents().update(
                        agent,
                        new AgentSpec(
                                "Night shift",
                                spec.voice(),
                                spec.language(),
                                "Be brief.",
                                spec.firstWords(),
                                Optional.empty()));
        assertThat(changed.published()).isFalse();
        assertThat(changed.version()).isNotEqualTo(first);
        assertThat(capability().list(agent))
                .filteredOn(Version::published)
                .extracting(Version::number)
                .containsExactly(first);
    }

    @Test
    void the_only_version_stays() {
        int first = agents().get(agent).version();
        failure(Code.INVALID_REQUEST, () -> capability().delete(agent, first));
        assertThat(agents().get(agent).version()).isEqualTo(first);
    }

    @Test
    void unknown_agents_and_versions_are_not_found() {
        failure(Code.NOT_FOUND, () -> capability().list(NOBODY));
        failure(Code.NOT_FOUND, () -> capability().draft(NOBODY, 0));
        failure(Code.NOT_FOUND, () -> capability().publish(NOBODY, 0, ""));
        failure(Code.NOT_FOUND, () -> capability().draft(agent, NO_SUCH));
        failure(Code.NOT_FOUND, () -> capability().publish(agent, NO_SUCH, ""));
    }

    private Agents agents() {
        return account().capability(Agents.class).orElseThrow();
    }
}
