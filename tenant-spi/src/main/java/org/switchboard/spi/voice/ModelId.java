package org.switchboard.spi.voice;

/** A language model's id, 1 to 200 characters. */
public record ModelId(String value) {
    public ModelId {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a model id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
