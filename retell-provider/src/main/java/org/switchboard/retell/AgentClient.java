package org.switchboard.retell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.switchboard.retell.wire.Agent;
import org.switchboard.retell.wire.AgentFilter;
import org.switchboard.retell.wire.AgentItem;
import org.switchboard.retell.wire.AgentPatch;
import org.switchboard.retell.wire.AgentQuery;
import org.switchboard.retell.wire.ChannelFilter;
import org.switchboard.retell.wire.NewAgent;
import org.switchboard.retell.wire.NewVersion;
import org.switchboard.retell.wire.Page;
import org.switchboard.retell.wire.Publication;
import org.switchboard.retell.wire.VersionItem;

/** Retell's agent resource. */
final class AgentClient {
    private static final String NOUN = "agent";
    private static final int PAGE = 100;

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

    /** The same agent in a version that may be changed: a new draft when this one is published. */
    Fetched<Agent> editable(Fetched<Agent> agent) {
        Agent known = agent.value();
        if (!Boolean.TRUE.equals(known.isPublished()) || known.version() == null) {
            return agent;
        }
        http.send(newVersion(known.agentId(), known.version()));
        return get(known.agentId());
    }

    VersionItem draft(String id, int baseVersion) {
        return http.fetch(newVersion(id, baseVersion), VersionItem.class).value();
    }

    private static RetellRequest newVersion(String id, int baseVersion) {
        return RetellRequest.post(
                "/create-agent-version/" + PathSegment.of(id), new NewVersion(baseVersion), Subject.existing(NOUN));
    }

    Stream<VersionItem> versions(String id) {
        List<JsonNode> items = Paging.all(key -> http.fetch(
                        RetellRequest.get(
                                "/list-agent-versions/" + PathSegment.of(id) + Paging.query(key),
                                Subject.existing(NOUN)),
                        Page.class)
                .value());
        return items.stream()
                .map(item -> RetellHttp.read(item, VersionItem.class, false).value());
    }

    void publish(String id, Publication publication) {
        http.send(RetellRequest.post(
                "/publish-agent-version/" + PathSegment.of(id), publication, Subject.existing(NOUN)));
    }

    void deleteVersion(String id, int version) {
        http.send(RetellRequest.delete(
                "/delete-agent-version/" + PathSegment.of(id) + "?version=" + version, Subject.existing(NOUN)));
    }

    /** Some of the agents that speak; {@code key} goes on where the page before ended. */
    Page voicePage(Optional<String> key) {
        AgentQuery query = new AgentQuery(new AgentFilter(new ChannelFilter("string", "eq", "voice"), null));
        return http.fetch(
                        RetellRequest.query("/v2/list-agents" + Paging.query(PAGE, key), query, Subject.made("list")),
                        Page.class)
                .value();
    }

    void delete(String id) {
        http.send(RetellRequest.delete("/delete-agent/" + PathSegment.of(id), Subject.existing(NOUN)));
    }

    /** All agents whose name contains the text. */
    Stream<AgentItem> named(String text) {
        AgentQuery query = new AgentQuery(new AgentFilter(null, text));
        List<JsonNode> items = Paging.all(key -> http.fetch(
                        RetellRequest.query("/v2/list-agents" + Paging.query(key), query, Subject.made("list")),
                        Page.class)
                .value());
        return items.stream()
                .map(item -> RetellHttp.read(item, AgentItem.class, false).value());
    }
}
