package org.switchboard.spi.voice;

/**
 * A knowledge base's id, 1 to 200 characters.
 *
 * @since 2
 */
public record KnowledgeBaseId(String value) {
    public KnowledgeBaseId {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a knowledge base id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
