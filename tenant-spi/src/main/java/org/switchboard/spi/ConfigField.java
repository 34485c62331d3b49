package org.switchboard.spi;

import java.util.List;
import java.util.Objects;

/**
 * One value that a tenant enters to connect an account. API and console draw their forms from it and know no provider.
 *
 * @param name key in the stored configuration, for instance {@code api_key}; never shown
 * @param label short text above the input, sentence case
 * @param help one sentence below the input: where to find the value; may be empty
 * @param type what kind of input it is
 * @param required whether a connection can be stored without it
 * @param choices allowed values of a {@link Type#CHOICE}, otherwise empty
 * @since 1
 */
public record ConfigField(String name, String label, String help, Type type, boolean required, List<String> choices) {

    /** Kinds of input. */
    public enum Type {
        /** One line of text. */
        TEXT,
        /** A secret: stored encrypted, write-only in API and console, masked in logs. */
        SECRET,
        /** One of {@link ConfigField#choices()}. */
        CHOICE
    }

    public ConfigField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
    }

    /** A required secret. */
    public static ConfigField secret(String name, String label, String help) {
        return new ConfigField(name, label, help, Type.SECRET, true, List.of());
    }

    /** Whether the value must never be shown or logged. */
    public boolean isSecret() {
        return type == Type.SECRET;
    }
}
