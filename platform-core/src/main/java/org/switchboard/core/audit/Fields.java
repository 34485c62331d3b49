package org.switchboard.core.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fields of something, for the audit log: each is named where it is put in, so that nothing gets there by accident. Never a secret:
 * no password, hash, token, key or credential.
 */
public final class Fields {
    /** None: before something was made, after it was deleted, or where an action has no fields. */
    public static final Fields NONE = new Fields(Map.of());

    private final Map<String, Object> values;

    private Fields(Map<String, Object> values) {
        this.values = values;
    }

    /** One. */
    public static Fields of(String name, Object value) {
        return NONE.and(name, value);
    }

    /**
     * These and one more.
     *
     * @param name snake_case, as in the API
     * @param value a text, number or boolean, a list of texts, or whatever its {@code toString} says in full; null or an empty
     *     {@link Optional}: it has none
     */
    public Fields and(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, plain(value));
        return new Fields(more);
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> some) {
            return plain(some.orElse(null));
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(Fields::plain).toList();
        }
        boolean itself = value == null || value instanceof Number || value instanceof Boolean;
        return itself ? value : value.toString();
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** Those whose value is another one there, or that aren't there. */
    Fields unlike(Fields other) {
        Map<String, Object> differing = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!other.values.containsKey(name) || !Objects.equals(value, other.values.get(name))) {
                differing.put(name, value);
            }
        });
        return new Fields(differing);
    }

    /** By name. */
    Map<String, Object> values() {
        return values;
    }
}
