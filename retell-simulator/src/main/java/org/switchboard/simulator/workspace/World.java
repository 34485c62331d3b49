package org.switchboard.simulator.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.switchboard.simulator.http.Json;

/**
 * All workspaces behind one lock. Requests and steps of calls run one at a time, so that the rest of the simulator
 * needs no thought about threads; what blocks (deliveries, delays) happens outside of it.
 */
public final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Workspace> workspaces = new LinkedHashMap<>();
    private final Set<String> numbersHandedOut = new TreeSet<>();
    private final Ids ids;
    private long changes;

    /** Makes an empty workspace for each key. */
    public World(Collection<String> apiKeys, Map<String, String> accountWebhookUrls, long seed) {
        ids = new Ids(seed);
        for (String key : apiKeys) {
            String orgId = "org_" + Integer.toHexString(key.hashCode());
            workspaces.put(key, new Workspace(key, accountWebhookUrls.get(key), orgId));
        }
    }

    /** Does something that changes or reads the world, alone. */
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            changes++;
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does something that changes the world, alone. */
    public void alone(Runnable work) {
        alone(() -> {
            work.run();
            return null;
        });
    }

    /** Makes ids; use it under the lock. */
    public Ids ids() {
        return ids;
    }

    /** Numbers that were sold, whether they still belong to somebody or not. */
    public Set<String> numbersHandedOut() {
        return numbersHandedOut;
    }

    /** The workspace of a key, if the key is known. */
    public Optional<Workspace> find(String apiKey) {
        return Optional.ofNullable(workspaces.get(apiKey));
    }

    /** All workspaces in the order of the keys given at start. */
    public Collection<Workspace> workspaces() {
        return workspaces.values();
    }

    /** Grows whenever something may have changed. */
    public long changes() {
        lock.lock();
        try {
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that must survive a restart. */
    public ObjectNode snapshot() {
        ObjectNode state = Json.object();
        state.put("issued", ids.issued());
        numbersHandedOut.forEach(state.putArray("numbers_handed_out")::add);
        ObjectNode all = state.putObject("workspaces");
        workspaces.forEach((key, workspace) -> all.set(key, workspace.snapshot()));
        return state;
    }

    /** Takes over a snapshot; workspaces whose key is no longer given are left out. */
    public void restore(JsonNode state) {
        ids.restore(state.path("issued").asLong());
        state.path("numbers_handed_out").forEach(number -> numbersHandedOut.add(number.asText()));
        workspaces.forEach(
                (key, workspace) -> workspace.restore(state.path("workspaces").path(key)));
    }
}
