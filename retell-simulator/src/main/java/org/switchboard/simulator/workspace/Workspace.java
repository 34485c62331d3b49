package org.switchboard.simulator.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.http.Json;

/** All that belongs to one API key. Guarded by the {@link World}'s lock. */
public final class Workspace {
    /** Marks a call that rings for want of a slot. */
    public static final String WAITING = "_waiting";

    private final String apiKey;
    private final String accountWebhookUrl;
    private final String orgId;
    private final VersionedAssets agents = new VersionedAssets();
    private final VersionedAssets llms = new VersionedAssets();
    private final Shelf numbers = new Shelf();
    private final Shelf calls = new Shelf();
    private final Shelf knowledgeBases = new Shelf();
    private final Shelf batches = new Shelf();
    private int concurrencyLimit = 20;

    Workspace(String apiKey, String accountWebhookUrl, String orgId) {
        this.apiKey = apiKey;
        this.accountWebhookUrl = accountWebhookUrl;
        this.orgId = orgId;
    }

    /** The key that opens this workspace and signs its webhooks. */
    public String apiKey() {
        return apiKey;
    }

    /** The URL of the dashboard, or null. */
    public String accountWebhookUrl() {
        return accountWebhookUrl;
    }

    /** Appears in SIP headers of calls. */
    public String orgId() {
        return orgId;
    }

    /** Voice agents by agent_id. */
    public VersionedAssets agents() {
        return agents;
    }

    /** Retell LLMs by llm_id. */
    public VersionedAssets llms() {
        return llms;
    }

    /** Phone numbers by number. */
    public Shelf numbers() {
        return numbers;
    }

    /** Calls by call_id. Fields that begin with an underscore are ours and never leave. */
    public Shelf calls() {
        return calls;
    }

    /** Knowledge bases by id. */
    public Shelf knowledgeBases() {
        return knowledgeBases;
    }

    /** Batch calls by id. */
    public Shelf batches() {
        return batches;
    }

    /** How many calls may run at a time. */
    public int concurrencyLimit() {
        return concurrencyLimit;
    }

    /** Changes how many calls may run at a time. */
    public void concurrencyLimit(int limit) {
        concurrencyLimit = limit;
    }

    /** Calls that hold a slot now. */
    public int runningCalls() {
        return (int) calls.all().stream()
                .filter(call -> isRunning(call) && !call.has(WAITING))
                .count();
    }

    /** Whether a call is registered or ongoing. */
    public static boolean isRunning(JsonNode call) {
        String status = call.path("call_status").asText();
        return status.equals("registered") || status.equals("ongoing");
    }

    ObjectNode snapshot() {
        ObjectNode all = Json.object();
        all.set("agents", agents.snapshot());
        all.set("llms", llms.snapshot());
        all.set("numbers", numbers.snapshot());
        all.set("calls", calls.snapshot());
        all.set("knowledge_bases", knowledgeBases.snapshot());
        all.set("batches", batches.snapshot());
        return all;
    }

    void restore(JsonNode snapshot) {
        agents.restore(snapshot.path("agents"));
        llms.restore(snapshot.path("llms"));
        numbers.restore(snapshot.path("numbers"));
        calls.restore(snapshot.path("calls"));
        knowledgeBases.restore(snapshot.path("knowledge_bases"));
        batches.restore(snapshot.path("batches"));
    }
}
