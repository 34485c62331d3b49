package org.switchboard.spi.voice;

/** A voice's id, 1 to 200 characters. */
public record VoiceId(String value) {
    public VoiceId {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a voice id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
