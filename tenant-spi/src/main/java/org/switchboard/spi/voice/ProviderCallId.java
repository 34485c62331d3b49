package org.switchboard.spi.voice;

/** A call's id, 1 to 200 characters. */
public record ProviderCallId(String value) {
    public ProviderCallId {
        if (value == null || value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a call id must have 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
