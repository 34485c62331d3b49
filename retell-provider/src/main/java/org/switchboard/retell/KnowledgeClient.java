package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.switchboard.retell.wire.KnowledgeBaseObject;
import org.switchboard.spi.voice.VoiceException;
import org.switchboard.spi.voice.VoiceException.Code;

/** Retell's knowledge bases: multipart when written, a bare array without pages when listed. */
final class KnowledgeClient {
    private static final String NOUN = "knowledge base";

    private final RetellHttp http;

    KnowledgeClient(RetellHttp http) {
        this.http = http;
    }

    Fetched<KnowledgeBaseObject> create(Multipart form) {
        return http.fetch(
                RetellRequest.post("/create-knowledge-base", form, Subject.made(NOUN)), KnowledgeBaseObject.class);
    }

    Fetched<KnowledgeBaseObject> get(String id) {
        return http.fetch(
                RetellRequest.get("/get-knowledge-base/" + PathSegment.of(id), Subject.existing(NOUN)),
                KnowledgeBaseObject.class);
    }

    Fetched<KnowledgeBaseObject> add(String id, Multipart form) {
        return http.fetch(
                RetellRequest.post("/add-knowledge-base-sources/" + PathSegment.of(id), form, Subject.existing(NOUN)),
                KnowledgeBaseObject.class);
    }

    void delete(String id) {
        http.send(RetellRequest.delete("/delete-knowledge-base/" + PathSegment.of(id), Subject.existing(NOUN)));
    }

    Stream<Fetched<KnowledgeBaseObject>> list() {
        JsonNode bases = http.fetch(RetellRequest.get("/list-knowledge-bases", Subject.made("list")));
        if (!bases.isArray()) {
            throw new VoiceException(Code.PROTOCOL, "Retell's list of knowledge bases can't be understood.");
        }
        return StreamSupport.stream(bases.spliterator(), false)
                .map(base -> RetellHttp.read(base, KnowledgeBaseObject.class, false));
    }
}
