package org.switchboard.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One value that a tenant enters to connect an account. API and console draw their forms from it and know no provider.
 *
 * @param name key in the stored configuration, for instance {@code api_key}; never shown
 * @param label short text above the input, sentence case
 * @param help one sentence below the input: where to find the value; may be empty
 * @param type what kind of input it is
 * @param required whether a connection can be stored without it, when the field is asked for at all
 * @param choices allowed values of a {@link Type#CHOICE}, otherwise empty
 * @param visibleWhen the condition under which the field is asked for; empty: always
 * @since 1
 */
public record ConfigField(
        String name,
        String label,
        String help,
        Type type,
        boolean required,
        List<String> choices,
        Optional<Condition> visibleWhen) {

    /** Kinds of input. */
    public enum Type {
        /** One line of text. */
        TEXT,
        /** A secret: stored encrypted, write-only in API and console, masked in logs. */
        SECRET,
        /** One of {@link ConfigField#choices()}. */
        CHOICE
    }

    /**
     * Another field has a certain value.
     *
     * @param field name of a field that stands before this one in the form
     * @param value the value that it must have
     */
    public record Condition(String field, String value) {
        public Condition {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
        }
    }

    public ConfigField {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(help, "help");
        Objects.requireNonNull(type, "type");
        choices = List.copyOf(choices);
        Objects.requireNonNull(visibleWhen, "visibleWhen");
    }

    /** A required line of text. */
    public static ConfigField text(String name, String label, String help) {
        return new ConfigField(name, label, help, Type.TEXT, true, List.of(), Optional.empty());
    }

    /** A required secret. */
    public static ConfigField secret(String name, String label, String help) {
        return new ConfigField(name, label, help, Type.SECRET, true, List.of(), Optional.empty());
    }

    /** A required choice of one of these values. */
    public static ConfigField choice(String name, String label, String help, List<String> choices) {
        return new ConfigField(name, label, help, Type.CHOICE, true, choices, Optional.empty());
    }

    /** The same field, but a connection can be stored without it. */
    public ConfigField optional() {
        return new ConfigField(name, label, help, type, false, choices, visibleWhen);
    }

    /** The same field, asked for only when the earlier field has that value. Otherwise no value of it is stored. */
    public ConfigField visibleWhen(String field, String value) {
        return new ConfigField(name, label, help, type, required, choices, Optional.of(new Condition(field, value)));
    }

    /** Whether the field is asked for, given the values of the fields before it that are asked for themselves. */
    public boolean isVisible(Map<String, String> before) {
        return visibleWhen
                .map(condition -> condition.value().equals(before.get(condition.field())))
                .orElse(true);
    }

    /** Whether the value must never be shown or logged. */
    public boolean isSecret() {
        return type == Type.SECRET;
    }
}
