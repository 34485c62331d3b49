package org.switchboard.retell.wire;

/** Something a knowledge base was made of: {@code type} document, text or url decides which of the names is there. */
public record KnowledgeSource(String type, String title, String url, String filename) {}
