package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Answer;
import org.switchboard.simulator.http.ApiException;
import org.switchboard.simulator.http.ApiRequest;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.rules.Rules;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** create-batch-call: its tasks are dialled from the trigger time on, as slots allow. */
public final class BatchCalls {
    private static final System.Logger LOG = System.getLogger(BatchCalls.class.getName());
    private static final long RETRY_MILLIS = 2_000;
    private static final String PENDING = "_pending";

    private final World world;
    private final SimulatedClock clock;
    private final PhoneCalls phoneCalls;

    /** Dials through the given phone calls. */
    public BatchCalls(World world, SimulatedClock clock, PhoneCalls phoneCalls) {
        this.world = world;
        this.clock = clock;
        this.phoneCalls = phoneCalls;
    }

    /** Adds create-batch-call. */
    public void register(Routes routes) {
        routes.post("/create-batch-call", this::create);
    }

    private Answer create(ApiRequest request) {
        ObjectNode body = request.body();
        Rules.require("", body, "from_number", "tasks");
        Rules.check("batch", "", body);
        window(body.path("call_time_window"));
        request.workspace().numbers().get(body.path("from_number").asText());
        if (body.path("tasks").isEmpty()) {
            throw ApiException.badRequest("tasks must not be empty");
        }
        ArrayNode pending = Json.array();
        body.path("tasks").forEach(task -> pending.add(task(body, task)));
        ObjectNode batch = batch(body, pending.size());
        Answer answer = Answer.created(batch.deepCopy());
        batch.set(PENDING, pending);
        request.workspace().batches().put(batch.path("batch_call_id").asText(), batch);
        schedule(request.workspace(), batch);
        return answer;
    }

    private static void window(JsonNode given) {
        if (!given.isObject()) {
            return;
        }
        Rules.require("call_time_window.", given, "windows");
        Rules.check("call_time_window", "call_time_window.", given);
        for (JsonNode window : given.path("windows")) {
            Rules.require("call_time_window.windows.", window, "start", "end");
            Rules.check("window", "call_time_window.windows.", window);
            if (window.path("start").asInt() >= window.path("end").asInt()) {
                throw ApiException.badRequest("call_time_window.windows.start must be before end");
            }
        }
    }

    private static JsonNode task(JsonNode body, JsonNode task) {
        if (!(task instanceof ObjectNode given)) {
            throw ApiException.badRequest("tasks must hold objects");
        }
        ObjectNode call = given.deepCopy();
        call.set("from_number", body.path("from_number"));
        PhoneCalls.check(call);
        return call;
    }

    private ObjectNode batch(JsonNode body, int tasks) {
        ObjectNode batch = Json.object();
        batch.put("batch_call_id", world.ids().next("batch_call_", 10));
        batch.put("name", Json.text(body, "name", ""));
        batch.set("from_number", body.path("from_number"));
        batch.put("scheduled_timestamp", body.path("trigger_timestamp").asLong(clock.nowMillis()));
        batch.put("total_task_count", tasks);
        if (body.hasNonNull("call_time_window")) {
            batch.set("call_time_window", body.path("call_time_window"));
        }
        return batch;
    }

    /** Takes up the batches that a restart has interrupted. */
    public void recover() {
        world.workspaces().forEach(workspace -> workspace.batches().all().forEach(batch -> schedule(workspace, batch)));
    }

    private void schedule(Workspace workspace, ObjectNode batch) {
        long delay = batch.path("scheduled_timestamp").asLong() - clock.nowMillis();
        clock.schedule(delay, () -> world.alone(() -> dial(workspace, batch)));
    }

    private void dial(Workspace workspace, ObjectNode batch) {
        ArrayNode pending = batch.withArray("/" + PENDING);
        while (!pending.isEmpty()) {
            if (workspace.runningCalls() >= workspace.concurrencyLimit()) {
                clock.schedule(RETRY_MILLIS, () -> world.alone(() -> dial(workspace, batch)));
                return;
            }
            place(workspace, batch, pending.remove(0));
        }
    }

    private void place(Workspace workspace, JsonNode batch, JsonNode task) {
        try {
            phoneCalls.place(workspace, task).set("_batch_call_id", batch.path("batch_call_id"));
        } catch (ApiException e) {
            // As with Retell, a task that cannot be dialled (no agent bound, for instance) leaves no call.
            LOG.log(System.Logger.Level.INFO, "a batch task was skipped: {0}", e.getMessage());
        }
    }
}
