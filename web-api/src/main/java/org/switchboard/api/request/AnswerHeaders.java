package org.switchboard.api.request;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.function.BiConsumer;

/** Headers of every answer: its request id, and nothing for caches, frames or content sniffers. */
@Provider
public class AnswerHeaders implements ContainerResponseFilter {
    /** What a page may load; pages of the API say so themselves. */
    public static final String POLICY = "Content-Security-Policy";

    private static final Map<String, String> ALWAYS =
            Map.of("X-Content-Type-Options", "nosniff", POLICY, "default-src 'none'; frame-ancestors 'none'");

    private static final String DONT_KEEP = "no-store";

    @Inject
    RequestId requestId;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(RequestId.HEADER, requestId.value());
        ALWAYS.forEach((name, value) -> {
            if (!headers.containsKey(name)) {
                headers.putSingle(name, value);
            }
        });
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, DONT_KEEP);
        }
    }

    /** Gives name and value of each to what sets them where no resource answers. */
    public static void set(BiConsumer<String, String> header, String requestId) {
        header.accept(RequestId.HEADER, requestId);
        ALWAYS.forEach(header);
        header.accept(HttpHeaders.CACHE_CONTROL, DONT_KEEP);
    }
}
