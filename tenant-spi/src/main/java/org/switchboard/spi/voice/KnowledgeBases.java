package org.switchboard.spi.voice;

import java.util.List;

/**
 * Makes knowledge bases and gives them to agents. Called on worker threads; all methods may block. Except where it says
 * otherwise, an unknown id is {@code NOT_FOUND}.
 *
 * @since 2
 */
public non-sealed interface KnowledgeBases extends Capability {

    /**
     * Makes one. The provider goes on reading the sources afterwards, see {@link KnowledgeBase#status()}. May cost money, so after
     * {@link VoiceException#outcomeUnknown()} the host looks at {@link #list()} first.
     *
     * @param name label, 1 to 39 characters
     * @throws VoiceException {@code INVALID_REQUEST} with field {@code name} when the provider refuses the name
     */
    KnowledgeBase create(String name, List<KnowledgeBase.Source> sources);

    /** One as it is now. Read-only, so the host may retry it. */
    KnowledgeBase get(KnowledgeBaseId id);

    /** All of the account. Read-only, so the host may retry it. */
    List<KnowledgeBase> list();

    /** Adds sources; those that are there stay. Each call adds them once more, so the host doesn't repeat it blindly. */
    KnowledgeBase add(KnowledgeBaseId id, List<KnowledgeBase.Source> sources);

    /** Deletes one. One that is gone already counts as deleted. */
    void delete(KnowledgeBaseId id);

    /**
     * Lets the agent look things up in exactly these; empty: in none. Other settings of the agent stay; a published version stays
     * too, and the change goes into a draft as with {@link Agents#update}. Repeating it changes nothing more.
     *
     * @throws VoiceException {@code INVALID_REQUEST} with field {@code knowledge_base_id} when one is unknown
     */
    void attach(ProviderAgentId agent, List<KnowledgeBaseId> bases);

    /** What the agent's latest version looks things up in; empty: nothing. Read-only, so the host may retry it. */
    List<KnowledgeBaseId> attached(ProviderAgentId agent);
}
