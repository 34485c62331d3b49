package org.switchboard.retell.wire;

import java.util.List;

/** A knowledge base, as far as we look into it. */
public record KnowledgeBaseObject(
        String knowledgeBaseId, String knowledgeBaseName, String status, List<KnowledgeSource> knowledgeBaseSources) {}
