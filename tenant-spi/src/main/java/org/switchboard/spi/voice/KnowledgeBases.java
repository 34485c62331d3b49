package org.switchboard.spi.voice;

import java.util.List;

/**
 * Makes knowledge bases and gives them to agents.
 *
 * @since 2
 */
public non-sealed interface KnowledgeBases extends Capability {

    /**
     * Makes one, perhaps for money; when it is usable, {@link KnowledgeBase#status()} tells.
     *
     * @param name 1 to 39 characters
     * @throws VoiceException {@code INVALID_REQUEST} ({@code name})
     */
    KnowledgeBase create(String name, List<KnowledgeBase.Source> sources);

    /** One as it is now. Read-only. */
    KnowledgeBase get(KnowledgeBaseId id);

    /** All of the account. Read-only. */
    List<KnowledgeBase> list();

    /** Adds sources to those that are there, even equal ones. */
    KnowledgeBase add(KnowledgeBaseId id, List<KnowledgeBase.Source> sources);

    /** Deletes one. Idempotent. */
    void delete(KnowledgeBaseId id);

    /**
     * Lets the agent look things up in exactly these; its other settings and published versions stay, as with
     * {@link Agents#update}. Idempotent.
     *
     * @throws VoiceException {@code INVALID_REQUEST} ({@code knowledge_base_id}) when one is unknown
     */
    void attach(ProviderAgentId agent, List<KnowledgeBaseId> bases);

    /** What the agent's latest version looks things up in. Read-only. */
    List<KnowledgeBaseId> attached(ProviderAgentId agent);
}
