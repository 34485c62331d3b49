package org.switchboard.retell.wire;

import java.util.List;

/** Body of update-retell-llm that replaces the knowledge bases and leaves everything else; the same part of get-retell-llm. */
public record LlmKnowledge(List<String> knowledgeBaseIds) {}
