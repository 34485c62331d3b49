package org.switchboard.retell;

import java.time.Duration;
import java.util.Optional;
import org.switchboard.retell.wire.RetellJson;

/**
 * One request.
 *
 * @param method HTTP method
 * @param path path and query, already encoded
 * @param body a wire record or a {@link Multipart}, if any
 * @param subject what it is about
 * @param changing whether it may change something at Retell, so that a lost answer leaves its outcome open
 * @param timeout when not the usual one
 */
record RetellRequest(
        String method,
        String path,
        Optional<Object> body,
        Subject subject,
        boolean changing,
        Optional<Duration> timeout) {

    static RetellRequest get(String path, Subject subject) {
        return new RetellRequest("GET", path, Optional.empty(), subject, false, Optional.empty());
    }

    /** A POST that only asks. */
    static RetellRequest query(String path, Object body, Subject subject) {
        return new RetellRequest("POST", path, Optional.of(body), subject, false, Optional.empty());
    }

    static RetellRequest post(String path, Object body, Subject subject) {
        return new RetellRequest("POST", path, Optional.of(body), subject, true, Optional.empty());
    }

    /** A POST without a body. */
    static RetellRequest post(String path, Subject subject) {
        return new RetellRequest("POST", path, Optional.empty(), subject, true, Optional.empty());
    }

    static RetellRequest patch(String path, Object body, Subject subject) {
        return new RetellRequest("PATCH", path, Optional.of(body), subject, true, Optional.empty());
    }

    static RetellRequest delete(String path, Subject subject) {
        return new RetellRequest("DELETE", path, Optional.empty(), subject, true, Optional.empty());
    }

    String contentType() {
        return body.orElse(null) instanceof Multipart form ? form.contentType() : "application/json";
    }

    static byte[] bytes(Object body) {
        return body instanceof Multipart form ? form.bytes() : RetellJson.write(body);
    }

    RetellRequest within(Duration limit) {
        return new RetellRequest(method, path, body, subject, changing, Optional.of(limit));
    }
}
