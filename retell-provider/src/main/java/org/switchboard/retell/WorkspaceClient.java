package org.switchboard.retell;

import java.util.Optional;
import org.switchboard.retell.wire.ApiKeyInfo;
import org.switchboard.retell.wire.Concurrency;

/** What Retell tells about the workspace of a key. */
final class WorkspaceClient {
    private static final String NOUN = "workspace";

    private final RetellHttp http;

    WorkspaceClient(RetellHttp http) {
        this.http = http;
    }

    Optional<String> name() {
        return Optional.ofNullable(
                http.fetch(RetellRequest.get("/get-api-key-info", Subject.existing(NOUN)), ApiKeyInfo.class)
                        .value()
                        .orgName());
    }

    Concurrency concurrency() {
        return http.fetch(RetellRequest.get("/get-concurrency", Subject.existing(NOUN)), Concurrency.class)
                .value();
    }
}
