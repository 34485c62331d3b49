package org.switchboard.retell;

import org.switchboard.retell.wire.CallObject;
import org.switchboard.retell.wire.CallPatch;
import org.switchboard.retell.wire.CallQuery;
import org.switchboard.retell.wire.NewCall;
import org.switchboard.retell.wire.NewWebCall;
import org.switchboard.retell.wire.Page;
import org.switchboard.retell.wire.WebCallTicket;

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

    Fetched<WebCallTicket> open(NewWebCall call) {
        return http.fetch(
                RetellRequest.post("/v3/create-web-call", call, Subject.made(NOUN, Fields.AGENT)), WebCallTicket.class);
    }

    Fetched<CallObject> update(String id, CallPatch patch) {
        return http.fetch(
                RetellRequest.patch("/v2/update-call/" + PathSegment.of(id), patch, Subject.existing(NOUN)),
                CallObject.class);
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
