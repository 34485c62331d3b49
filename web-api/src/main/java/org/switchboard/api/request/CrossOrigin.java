package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins use the API: those that {@code switchboard.cors.allowed-origins} names, none by default. Cookies
 * don't count here, so no credentials are allowed for.
 */
@Provider
@PreMatching
@Priority(2)
@ApplicationScoped
public class CrossOrigin implements ContainerRequestFilter, ContainerResponseFilter {
    static final String ORIGIN = "Origin";
    private static final String WANTED = "Access-Control-Request-Method";
    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String ACCEPTED =
            "Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID, Range, X-API-Key, X-Request-Id";
    private static final String SHOWN =
            "Content-Disposition, ETag, Idempotent-Replayed, Location, RateLimit, RateLimit-Policy,"
                    + " Retry-After, X-Request-Id";
    private static final int SECONDS = 600;

    private final Set<String> allowed;

    protected CrossOrigin() {
        this(Optional.empty());
    }

    /** @throws IllegalArgumentException for what isn't an origin */
    @Inject
    public CrossOrigin(@ConfigProperty(name = "switchboard.cors.allowed-origins") Optional<String> origins) {
        allowed = origins.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .map(CrossOrigin::origin)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String origin(String text) {
        if (text.matches("https?://[^/?#@\\s]+") && URI.create(text).getHost() != null) {
            return text;
        }
        throw new IllegalArgumentException(
                "switchboard.cors.allowed-origins takes origins like https://app.example.com,"
                        + " with a comma between them; not " + text);
    }

    /** Answers what browsers ask before they send. */
    @Override
    public void filter(ContainerRequestContext request) {
        boolean asks = request.getMethod().equals(HttpMethod.OPTIONS) && request.getHeaderString(WANTED) != null;
        if (asks && isAllowed(request)) {
            request.abortWith(Response.noContent()
                    .header("Access-Control-Allow-Methods", METHODS)
                    .header("Access-Control-Allow-Headers", ACCEPTED)
                    .header("Access-Control-Max-Age", SECONDS)
                    .build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        headers(request.getHeaderString(ORIGIN)).forEach((name, value) -> {
            if (name.equals(HttpHeaders.VARY)) {
                response.getHeaders().add(name, value);
            } else {
                response.getHeaders().putSingle(name, value);
            }
        });
    }

    /** What an answer to a page of that origin has; null: of none. */
    Map<String, String> headers(String origin) {
        if (allowed.isEmpty()) {
            return Map.of();
        }
        if (origin == null || !allowed.contains(origin)) {
            return Map.of(HttpHeaders.VARY, ORIGIN);
        }
        return Map.of(
                HttpHeaders.VARY,
                ORIGIN,
                "Access-Control-Allow-Origin",
                origin,
                "Access-Control-Expose-Headers",
                SHOWN);
    }

    private boolean isAllowed(ContainerRequestContext request) {
        String origin = request.getHeaderString(ORIGIN);
        return origin != null && allowed.contains(origin);
    }
}
