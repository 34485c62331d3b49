package org.switchboard.api.request;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Other addresses of some resources, for clients that were written for other products: each leads to ours. That of webhooks
 * is with their listener.
 */
@Provider
@PreMatching
@Priority(1)
public class Aliases implements ContainerRequestFilter {
    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("bots", "agents");
        ADDRESSES.put("admin/customers", "customers");
    }

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String given = uri.getPath(false);
        String ours = resolve(given);
        if (!ours.equals(given)) {
            // Raw parts as they came: a builder would take braces in them for templates.
            String query = uri.getRequestUri().getRawQuery();
            request.setRequestUri(URI.create(uri.getBaseUri() + ours + (query == null ? "" : "?" + query)));
        }
    }

    /** Our path for a path below {@code /api/}; the same one unless its beginning is an alias. */
    static String resolve(String path) {
        return ADDRESSES.entrySet().stream()
                .filter(alias -> path.equals(alias.getKey()) || path.startsWith(alias.getKey() + "/"))
                .findFirst()
                .map(alias -> alias.getValue() + path.substring(alias.getKey().length()))
                .orElse(path);
    }
}
