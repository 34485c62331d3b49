package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.AgentFilter;
import org.switchboard.retell.wire.AgentItem;
import org.switchboard.retell.wire.AgentPatch;
import org.switchboard.retell.wire.AgentQuery;
import org.switchboard.retell.wire.NewAgent;
import org.switchboard.retell.wire.NewVersion;
import org.switchboard.retell.wire.Page;

/** Retell's agent resource. */
final class AgentClient {
    private static final String NOUN = "agent";

    private final RetellHttp http;

    AgentClient(RetellHttp http) {
        this.http = http;
    }

    Fetched<Agent> create(NewAgent agent) {
        return http.fetch(RetellRequest.post("/create-agent", agent, Subject.made(NOUN, Fields.VOICE)), Agent.class);
    }

    Fetched<Agent> get(String id) {
        return http.fetch(RetellRequest.get("/get-agent/" + PathSegment.of(id), Subject.existing(NOUN)), Agent.class);
    }

    /** For an agent that is known to exist: what Retell can't find is then something the patch names. */
    Fetched<Agent> update(String id, AgentPatch patch) {
        return http.fetch(
                RetellRequest.patch("/update-agent/" + PathSegment.of(id), patch, Subject.made(NOUN, Fields.VOICE)),
                Agent.class);
    }

    /** Opens a draft on top of a published version, which can't be changed. */
    void draft(String id, int baseVersion) {
        http.send(RetellRequest.post(
                "/create-agent-version/" + PathSegment.of(id), new NewVersion(baseVersion), Subject.existing(NOUN)));
    }

    void delete(String id) {
        http.send(RetellRequest.delete("/delete-agent/" + PathSegment.of(id), Subject.existing(NOUN)));
    }

    /** All agents whose name contains the text. */
    Stream<AgentItem> named(String text) {
        AgentQuery query = new AgentQuery(new AgentFilter(text));
        List<JsonNode> items = Paging.all(key -> http.fetch(
                        RetellRequest.query("/v2/list-agents" + Paging.query(key), query, Subject.made("list")),
                        Page.class)
                .value());
        return items.stream()
                .map(item -> RetellHttp.read(item, AgentItem.class, false).value());
    }
}
