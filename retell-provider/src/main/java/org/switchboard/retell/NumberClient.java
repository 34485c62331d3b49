package org.switchboard.retell;

import java.util.stream.Stream;
import org.switchboard.retell.wire.ImportedNumber;
import org.switchboard.retell.wire.NewNumber;
import org.switchboard.retell.wire.NumberPatch;
import org.switchboard.retell.wire.Page;
import org.switchboard.retell.wire.PhoneNumber;

/** Retell's phone numbers; the number itself is the id. */
final class NumberClient {
    private static final String NOUN = "number";

    private final RetellHttp http;

    NumberClient(RetellHttp http) {
        this.http = http;
    }

    Fetched<PhoneNumber> create(NewNumber number) {
        String suspect = number.inboundAgents() == null ? Fields.AREA_CODE : Fields.AGENT;
        return http.fetch(
                RetellRequest.post("/create-phone-number", number, Subject.made(NOUN, suspect)), PhoneNumber.class);
    }

    Fetched<PhoneNumber> bring(ImportedNumber number) {
        return http.fetch(
                RetellRequest.post("/import-phone-number", number, Subject.made(NOUN, Fields.NUMBER)),
                PhoneNumber.class);
    }

    Fetched<PhoneNumber> get(String number) {
        return http.fetch(
                RetellRequest.get("/get-phone-number/" + PathSegment.of(number), Subject.existing(NOUN)),
                PhoneNumber.class);
    }

    /** For a number that is known to exist: what Retell can't find is then the agent. */
    Fetched<PhoneNumber> update(String number, NumberPatch patch) {
        return http.fetch(
                RetellRequest.patch(
                        "/update-phone-number/" + PathSegment.of(number), patch, Subject.made(NOUN, Fields.AGENT)),
                PhoneNumber.class);
    }

    /** For a patch that names no agent: what Retell can't find is then the number. */
    Fetched<PhoneNumber> set(String number, NumberPatch patch) {
        return http.fetch(
                RetellRequest.patch("/update-phone-number/" + PathSegment.of(number), patch, Subject.existing(NOUN)),
                PhoneNumber.class);
    }

    void delete(String number) {
        http.send(RetellRequest.delete("/delete-phone-number/" + PathSegment.of(number), Subject.existing(NOUN)));
    }

    Stream<Fetched<PhoneNumber>> list() {
        return Paging.all(key -> http.fetch(
                                RetellRequest.get("/v2/list-phone-numbers" + Paging.query(key), Subject.made("list")),
                                Page.class)
                        .value())
                .stream()
                .map(item -> RetellHttp.read(item, PhoneNumber.class, false));
    }
}
