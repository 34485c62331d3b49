package org.switchboard.api.request;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;

/** Answers of forms that come again and again. */
public final class Answers {
    private Answers() {}

    /** What is shown, with its {@link ContentTag}. */
    public static Response tagged(Object shown) {
        return Response.ok(shown).tag(ContentTag.of(shown)).build();
    }

    /**
     * What was made, and where it is.
     *
     * @param resource whose part {@code {id}} it is
     */
    public static Response created(Class<?> resource, UUID id, Object made) {
        return Response.created(UriBuilder.fromResource(resource).path("{id}").build(id))
                .entity(made)
                .build();
    }
}
