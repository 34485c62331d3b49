package org.switchboard.console.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.switchboard.core.tenancy.Role;

/**
 * One address of the console: what stands in the browser, the view behind it, and who may open it.
 *
 * @param pattern path with named segments, e.g. {@code /console/{tenant}/calls/{id}}
 * @param view the Faces view, e.g. {@code /console/calls/call.xhtml}
 * @param roles roles that may open it; empty means everybody, signed in or not
 */
record Route(String pattern, String view, Set<Role> roles) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    Route {
        roles = Set.copyOf(roles);
    }

    boolean isPublic() {
        return roles.isEmpty();
    }

    /** The named segments of a path, in order; empty if the path is not an address of this route. */
    Optional<Map<String, String>> match(String path) {
        Matcher matcher = Pattern.compile(expression()).matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> segments = new LinkedHashMap<>();
        names().forEach(name -> segments.put(name, matcher.group(name)));
        return Optional.of(segments);
    }

    private String expression() {
        return NAME.matcher(pattern).replaceAll("(?<$1>[A-Za-z0-9_-]+)");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(pattern);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The view with the segments as its parameters, ready to be forwarded to. */
    String forwardPath(Map<String, String> segments) {
        return view
                + segments.entrySet().stream()
                        .map(segment -> segment.getKey() + "=" + segment.getValue())
                        .collect(Collectors.joining("&", segments.isEmpty() ? "" : "?", ""));
    }
}
