package org.switchboard.retell;

import org.switchboard.retell.wire.CallObject;
import org.switchboard.retell.wire.CallQuery;
import org.switchboard.retell.wire.NewCall;
import org.switchboard.retell.wire.Page;

/** Retell's calls. */
final class CallClient {
    private static final String NOUN = "call";

    private final RetellHttp http;

    CallClient(RetellHttp http) {
        this.http = http;
    }

    Fetched<CallObject> create(NewCall call) {
        RetellRequest request = RetellRequest.post("/v2/create-phone-call", call, Subject.made(NOUN, Fields.AGENT));
        return http.fetch(request.within(http.timeouts().placeCall()), CallObject.class);
    }

    Fetched<CallObject> get(String id) {
        return http.fetch(
                RetellRequest.get("/v2/get-call/" + PathSegment.of(id), Subject.existing(NOUN)), CallObject.class);
    }

    Page list(CallQuery query) {
        return http.fetch(RetellRequest.query("/v3/list-calls", query, Subject.made("list")), Page.class)
                .value();
    }

    void delete(String id) {
        http.send(RetellRequest.delete("/v2/delete-call/" + PathSegment.of(id), Subject.existing(NOUN)));
    }

    void stop(String id) {
        http.send(RetellRequest.post("/v2/stop-call/" + PathSegment.of(id), Subject.existing(NOUN)));
    }
}
