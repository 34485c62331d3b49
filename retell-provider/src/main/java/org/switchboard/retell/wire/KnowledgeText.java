package org.switchboard.retell.wire;

/** A text for a knowledge base. */
public record KnowledgeText(String title, String text) {}
