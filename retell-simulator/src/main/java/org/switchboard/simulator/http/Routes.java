package org.switchboard.simulator.http;

import io.javalin.http.HandlerType;

/** Where features put their endpoints. */
public interface Routes {
    /** Adds an endpoint; {@code {name}} in the path is a parameter. */
    void add(HandlerType method, String path, Endpoint endpoint);

    /** Adds a GET endpoint. */
    default void get(String path, Endpoint endpoint) {
        add(HandlerType.GET, path, endpoint);
    }

    /** Adds a POST endpoint. */
    default void post(String path, Endpoint endpoint) {
        add(HandlerType.POST, path, endpoint);
    }

    /** Adds a PATCH endpoint. */
    default void patch(String path, Endpoint endpoint) {
        add(HandlerType.PATCH, path, endpoint);
    }

    /** Adds a PUT endpoint. */
    default void put(String path, Endpoint endpoint) {
        add(HandlerType.PUT, path, endpoint);
    }

    /** Adds a DELETE endpoint. */
    default void delete(String path, Endpoint endpoint) {
        add(HandlerType.DELETE, path, endpoint);
    }
}
