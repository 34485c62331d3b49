package org.switchboard.console.routing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
        StringJoiner query = new StringJoiner("&", "?", "");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                query.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
