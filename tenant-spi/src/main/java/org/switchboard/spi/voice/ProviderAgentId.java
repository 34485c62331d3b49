package org.switchboard.spi.voice;

/** An agent's id, 1 to 200 characters. */
public record ProviderAgentId(String value) {
    public ProviderAgentId {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("an agent id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
