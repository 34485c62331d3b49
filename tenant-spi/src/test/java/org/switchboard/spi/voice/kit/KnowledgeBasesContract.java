package org.switchboard.spi.voice.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.spi.voice.Agents;
import org.switchboard.spi.voice.KnowledgeBase;
import org.switchboard.spi.voice.KnowledgeBase.Source;
import org.switchboard.spi.voice.KnowledgeBaseId;
import org.switchboard.spi.voice.KnowledgeBases;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException.Code;

/** What {@link KnowledgeBases} must keep. */
abstract class KnowledgeBasesContract extends CapabilityContract<KnowledgeBases> {
    private static final KnowledgeBaseId NONE = new KnowledgeBaseId("knowledge_base_nobody_made");
    private static final Source TEXT = new Source.Text("Menu \"très\" à 你好", "Soup\r\n--b\r\nBread: 2 €");
    private static final Source PAGE = new Source.WebPage(URI.create("https://example.com/opening-hours?a=b&c=d"));

    KnowledgeBasesContract() {
        super(KnowledgeBases.class);
    }

    @Test
    void one_is_made_of_texts_and_pages_and_listed_until_it_is_deleted() {
        KnowledgeBase made = capability().create("Menü der Küche", List.of(TEXT, PAGE));
        KnowledgeBase read = capability().get(made.id());
        assertThat(read.name()).isEqualTo("Menü der Küche");
        assertThat(read.sources())
                .containsExactlyInAnyOrder("Menu \"très\" à 你好", "https://example.com/opening-hours?a=b&c=d");
        assertThat(read.status()).isIn(KnowledgeBase.Status.IN_PROGRESS, KnowledgeBase.Status.READY);
        assertThat(ids()).contains(made.id());

        capability().delete(made.id());
        capability().delete(made.id());
        assertThat(ids()).doesNotContain(made.id());
        failure(Code.NOT_FOUND, () -> capability().get(made.id()));
    }

    @Test
    void sources_that_are_added_join_the_others() {
        KnowledgeBaseId id = capability().create("Menu", List.of(TEXT)).id();
        capability().add(id, List.of(PAGE));
        assertThat(capability().get(id).sources()).hasSize(2);
    }

    @Test
    void an_agent_uses_exactly_what_was_attached_and_stays_as_it_was() {
        VoiceAgent before = agents().create(subject().agent(account()));
        KnowledgeBaseId first = capability().create("First", List.of(TEXT)).id();
        KnowledgeBaseId second = capability().create("Second", List.of(PAGE)).id();
        capability().attach(before.id(), List.of(first, second));
        capability().attach(before.id(), List.of(first, second));
        assertThat(capability().attached(before.id())).containsExactly(first, second);
        capability().attach(before.id(), List.of(second));
        assertThat(capability().attached(before.id())).containsExactly(second);

        VoiceAgent after = agents().get(before.id());
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.prompt()).isEqualTo(before.prompt());
        assertThat(after.firstWords()).isEqualTo(before.firstWords());
        agents().update(before.id(), subject().agent(account()));
        assertThat(capability().attached(before.id())).containsExactly(second);
        capability().attach(before.id(), List.of());
        assertThat(capability().attached(before.id())).isEmpty();
    }

    @Test
    void what_is_unknown_is_told_apart() {
        ProviderAgentId agent = agents().create(subject().agent(account())).id();
        ProviderAgentId nobody = new ProviderAgentId("agent_nobody_knows");
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().attach(agent, List.of(NONE)))
                        .field())
                .contains("knowledge_base_id");
        failure(Code.NOT_FOUND, () -> capability().attach(nobody, List.of()));
        failure(Code.NOT_FOUND, () -> capability().attached(nobody));
        failure(Code.NOT_FOUND, () -> capability().get(NONE));
        failure(Code.NOT_FOUND, () -> capability().add(NONE, List.of(TEXT)));
        capability().delete(NONE);
    }

    @Test
    void a_name_that_is_too_long_is_refused_by_name() {
        assertThat(failure(Code.INVALID_REQUEST, () -> capability().create("x".repeat(40), List.of(TEXT)))
                        .field())
                .contains("name");
    }

    private List<KnowledgeBaseId> ids() {
        return capability().list().stream().map(KnowledgeBase::id).toList();
    }

    private Agents agents() {
        return account().capability(Agents.class).orElseThrow();
    }
}
