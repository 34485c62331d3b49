package org.switchboard.console.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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
 * @param path the pattern as an expression, made once: every request is compared with every route
 * @param names the named segments, in order
 */
record Route(String pattern, String view, Set<Role> roles, Pattern path, List<String> names) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    Route {
        roles = Set.copyOf(roles);
        names = List.copyOf(names);
    }

    Route(String pattern, String view, Set<Role> roles) {
        this(
                pattern,
                view,
                roles,
                Pattern.compile(NAME.matcher(pattern).replaceAll("(?<$1>[A-Za-z0-9_-]+)")),
                NAME.matcher(pattern)
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .toList());
    }

    boolean isPublic() {
        return roles.isEmpty();
    }

    /** The named segments of a path, in order; empty if the path is not an address of this route. */
    Optional<Map<String, String>> match(String address) {
        Matcher matcher = path.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> segments = new LinkedHashMap<>();
        names.forEach(name -> segments.put(name, matcher.group(name)));
        return Optional.of(segments);
    }

    /** The view with the segments as its parameters, ready to be forwarded to. */
    String forwardPath(Map<String, String> segments) {
        return view
                + segments.entrySet().stream()
                        .map(segment -> segment.getKey() + "=" + segment.getValue())
                        .collect(Collectors.joining("&", segments.isEmpty() ? "" : "?", ""));
    }
}
