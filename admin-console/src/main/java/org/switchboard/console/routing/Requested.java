package org.switchboard.console.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.omnifaces.util.Faces;

/** Parameters of addresses. */
public final class Requested {
    private Requested() {}

    /** A parameter that is an id; empty when it is missing or isn't one. */
    public static Optional<UUID> id(String name) {
        try {
            return Optional.ofNullable(Faces.getRequestParameter(name)).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** A query of names and values, the empty ones left out; "?" when nothing is left. */
    public static String query(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return query(values);
    }

    /** A query of names and values in their order, the empty ones left out; "?" when nothing is left. */
    public static String query(Map<String, String> values) {
        StringJoiner query = new StringJoiner("&", "?", "");
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return query.toString();
    }
}
