package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.AgentDirectory;
import org.switchboard.spi.voice.AgentDirectory.Entry;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.Page;
import org.switchboard.spi.voice.VoiceAgent;

/** What {@link AgentDirectory} must keep. */
abstract class AgentDirectoryContract extends CapabilityContract<AgentDirectory> {
    AgentDirectoryContract() {
        super(AgentDirectory.class);
    }

    @Test
    void each_agent_is_listed_once_with_its_name_until_it_is_deleted() {
        List<VoiceAgent> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            made.add(agents().create(subject().agent(account())));
        }
        assertThat(listed()).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(listed())
                .extracting(Entry::id, Entry::name)
                .containsAll(made.stream()
                        .map(agent -> tuple(agent.id(), agent.name()))
                        .toList());

        agents().delete(made.get(0).id());
        assertThat(listed())
                .extracting(Entry::id)
                .doesNotContain(made.get(0).id())
                .contains(made.get(1).id());
    }

    private Agents agents() {
        return account().capability(Agents.class).orElseThrow();
    }

    private List<Entry> listed() {
        List<Entry> entries = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page<Entry> page = capability().list(next);
            entries.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return entries;
    }
}
