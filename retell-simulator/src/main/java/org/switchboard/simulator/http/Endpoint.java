package org.switchboard.simulator.http;

/** One operation of the wire protocol; runs while the world is locked, so it must not block. */
@FunctionalInterface
public interface Endpoint {
    /**
     * Handles a request of an authenticated workspace.
     *
     * @throws ApiException for every refusal
     */
    Answer handle(ApiRequest request);
}
