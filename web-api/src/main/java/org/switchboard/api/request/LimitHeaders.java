package org.switchboard.api.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.core.limit.Standing;

/** Headers that tell how the caller stands with their limits, as draft-ietf-httpapi-ratelimit-headers has them. */
final class LimitHeaders {
    /** The property of a request that has them. */
    static final String NOTED = LimitHeaders.class.getName();

    private LimitHeaders() {}

    /** To be told with the answer. */
    static void note(ContainerRequestContext request, Standing standing) {
        List<Standing> all = new ArrayList<>(noted(request));
        all.add(standing);
        request.setProperty(NOTED, all);
    }

    static List<Standing> noted(ContainerRequestContext request) {
        return noted(request.getProperty(NOTED));
    }

    @SuppressWarnings("unchecked")
    private static List<Standing> noted(Object property) {
        return property == null ? List.of() : (List<Standing>) property;
    }

    static void write(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        headers(request.getProperty(NOTED)).forEach(headers::putSingle);
    }

    /** Those that tell what was noted in property {@link #NOTED}. */
    static Map<String, String> headers(Object property) {
        List<Standing> all = noted(property);
        return all.isEmpty()
                ? Map.of()
                : Map.of(
                        "RateLimit-Policy",
                        list(all, LimitHeaders::policy),
                        "RateLimit",
                        list(all, LimitHeaders::state));
    }

    private static String list(List<Standing> all, Function<Standing, String> form) {
        return all.stream().map(form).collect(Collectors.joining(", "));
    }

    private static String policy(Standing standing) {
        return "\"%s\";q=%d;w=%d"
                .formatted(
                        standing.limit().key(),
                        standing.most(),
                        standing.limit().window().toSeconds());
    }

    private static String state(Standing standing) {
        return "\"%s\";r=%d;t=%d"
                .formatted(
                        standing.limit().key(),
                        standing.left(),
                        standing.full().plusMillis(999).toSeconds());
    }
}
