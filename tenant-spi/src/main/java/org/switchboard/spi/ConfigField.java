package org.switchboard.spi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One value that a tenant enters to connect an account.
 *
 * @param name key in the stored configuration, e.g. {@code api_key}; never shown
 * @param label short text above the input, sentence case
 * @param help one sentence below it, e.g. where to find the value
 * @param required whether a connection needs it when it is asked for
 * @param choices allowed values of a {@link Type#CHOICE}
 * @param visibleWhen when it is asked for; empty: always
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
        /** One line. */
        TEXT,
        /** Stored encrypted, write-only in API and console, masked in logs. */
        SECRET,
        /** One of {@link ConfigField#choices()}. */
        CHOICE
    }

    /** A field earlier in the form has this value. */
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

    /** A required choice. */
    public static ConfigField choice(String name, String label, String help, List<String> choices) {
        return new ConfigField(name, label, help, Type.CHOICE, true, choices, Optional.empty());
    }

    /** The same field, no longer required. */
    public ConfigField optional() {
        return new ConfigField(name, label, help, type, false, choices, visibleWhen);
    }

    /** The same field, asked for only when the earlier one has that value. */
    public ConfigField visibleWhen(String field, String value) {
        return new ConfigField(name, label, help, type, required, choices, Optional.of(new Condition(field, value)));
    }

    /** Whether it is asked for, given the visible values before it. */
    public boolean isVisible(Map<String, String> before) {
        return visibleWhen
                .map(condition -> condition.value().equals(before.get(condition.field())))
                .orElse(true);
    }

    /** Whether it is a {@link Type#SECRET}. */
    public boolean isSecret() {
        return type == Type.SECRET;
    }
}
