package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.retell.wire.LlmKnowledge;
import org.switchboard.retell.wire.LlmModel;
import org.switchboard.retell.wire.LlmPatch;
import org.switchboard.retell.wire.NewLlm;
import org.switchboard.retell.wire.Page;
import org.switchboard.retell.wire.RetellLlm;

/** Retell's response engines of its own kind. */
final class LlmClient {
    private static final String NOUN = "response engine";

    private final RetellHttp http;

    LlmClient(RetellHttp http) {
        this.http = http;
    }

    Fetched<RetellLlm> create(NewLlm llm) {
        return http.fetch(RetellRequest.post("/create-retell-llm", llm, Subject.made(NOUN)), RetellLlm.class);
    }

    Fetched<RetellLlm> get(String id) {
        return http.fetch(
                RetellRequest.get("/get-retell-llm/" + PathSegment.of(id), Subject.existing(NOUN)), RetellLlm.class);
    }

    /** All of the workspace, the newest first. */
    Stream<RetellLlm> list() {
        List<JsonNode> items = Paging.all(key -> http.fetch(
                        RetellRequest.get("/v2/list-retell-llms" + Paging.query(key), Subject.made("list")), Page.class)
                .value());
        return items.stream()
                .map(item -> RetellHttp.read(item, RetellLlm.class, false).value());
    }

    Fetched<RetellLlm> update(String id, LlmPatch patch) {
        return http.fetch(
                RetellRequest.patch("/update-retell-llm/" + PathSegment.of(id), patch, Subject.existing(NOUN)),
                RetellLlm.class);
    }

    LlmKnowledge knowledge(String id) {
        return http.fetch(
                        RetellRequest.get("/get-retell-llm/" + PathSegment.of(id), Subject.existing(NOUN)),
                        LlmKnowledge.class)
                .value();
    }

    /** For an engine that is known to exist: what Retell can't find is then a knowledge base. */
    void know(String id, LlmKnowledge knowledge) {
        http.send(RetellRequest.patch(
                "/update-retell-llm/" + PathSegment.of(id), knowledge, Subject.made(NOUN, Fields.KNOWLEDGE)));
    }

    LlmModel model(String id) {
        return http.fetch(
                        RetellRequest.get("/get-retell-llm/" + PathSegment.of(id), Subject.existing(NOUN)),
                        LlmModel.class)
                .value();
    }

    /** For an engine that is known to exist: what Retell can't find is then a model. */
    void think(String id, LlmModel model) {
        http.send(RetellRequest.patch(
                "/update-retell-llm/" + PathSegment.of(id), model, Subject.made(NOUN, Fields.MODEL)));
    }

    void delete(String id) {
        http.send(RetellRequest.delete("/delete-retell-llm/" + PathSegment.of(id), Subject.existing(NOUN)));
    }
}
