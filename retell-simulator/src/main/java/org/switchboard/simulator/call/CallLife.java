package org.switchboard.simulator.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.http.Json;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** Leads each call from registered to analysed, step by step on the clock. */
public final class CallLife {
    private static final long ANALYSIS_MILLIS = 1_500;

    private final World world;
    private final SimulatedClock clock;
    private final CallEvents events;
    private final CallRecord records;
    private final Map<String, Running> running = new HashMap<>();

    /** Runs calls of the given world. */
    public CallLife(World world, SimulatedClock clock, CallEvents events, CallRecord records) {
        this.world = world;
        this.clock = clock;
        this.events = events;
        this.records = records;
    }

    private record Running(Workspace workspace, ObjectNode call, CallPlan plan, long connectedAt) {}

    /** Dials: the call rings and connects, or fails to. */
    void dial(Workspace workspace, ObjectNode call, CallPlan plan) {
        prepare(workspace, call, plan);
        step(call, plan.outcome().ringMillis(), () -> answer(call));
    }

    /** Registers a call that waits for its caller; without one it ends with the given reason. */
    void await(Workspace workspace, ObjectNode call, CallPlan plan, long patienceMillis, String reason) {
        prepare(workspace, call, plan);
        step(call, patienceMillis, () -> {
            if (isRegistered(call)) {
                fail(call, "error", reason);
            }
        });
    }

    /** The caller of a waiting call is there; false if the call does not wait. */
    public boolean join(ObjectNode call) {
        boolean waiting = isRegistered(call) && running.containsKey(id(call));
        if (waiting) {
            connect(call);
        }
        return waiting;
    }

    /** Hangs up on request. */
    void stop(ObjectNode call) {
        if (isRegistered(call)) {
            fail(call, "not_connected", "manual_stopped");
        } else {
            Running run = running.get(id(call));
            end(run, clock.elapsedMillis() - run.connectedAt, "ended", "manual_stopped");
        }
    }

    /** Forgets a call that was deleted. */
    void forget(ObjectNode call) {
        running.remove(id(call));
    }

    /** Ends calls that a restart has cut off, and analyses those that were not yet. */
    void recover(Workspace workspace, ObjectNode call, CallPlan plan) {
        running.put(id(call), new Running(workspace, call, plan, clock.elapsedMillis()));
        if (Workspace.isRunning(call)) {
            records.cutOff(call, clock.nowMillis());
            events.emit(workspace, plan.agent(), "call_ended", call);
        }
        step(call, ANALYSIS_MILLIS, () -> analyse(call));
    }

    /** Makes the analysis again and tells so. */
    void analyseAgain(Workspace workspace, ObjectNode call, CallPlan plan) {
        running.put(id(call), new Running(workspace, call, plan, 0));
        step(call, ANALYSIS_MILLIS, () -> analyse(call));
    }

    /** Takes charge of a call that is not dialled yet. */
    void prepare(Workspace workspace, ObjectNode call, CallPlan plan) {
        running.put(id(call), new Running(workspace, call, plan, 0));
    }

    private void answer(ObjectNode call) {
        if (!isRegistered(call)) {
            return;
        }
        CallPlan plan = running.get(id(call)).plan;
        if (plan.outcome().connects()) {
            connect(call);
        } else {
            fail(call, plan.outcome().status(), plan.outcome().reason());
        }
    }

    private void connect(ObjectNode call) {
        Running before = running.get(id(call));
        Running run = new Running(before.workspace, call, before.plan, clock.elapsedMillis());
        running.put(id(call), run);
        records.connected(call, run.workspace.orgId(), clock.nowMillis());
        events.emit(run.workspace, run.plan.agent(), "call_started", call);
        Conversation talk = run.plan.conversation();
        for (Conversation.Entry entry : talk.entries()) {
            step(call, entry.endMillis(), () -> progress(run, entry));
        }
        Transfer.schedule(
                run.plan,
                (delay, event, beside) ->
                        step(call, delay, () -> events.emit(run.workspace, run.plan.agent(), event, call, beside)));
        step(call, talk.durationMillis(), () -> {
            if (isOngoing(call)) {
                end(run, talk.durationMillis(), run.plan.outcome().status(), run.plan.reason());
            }
        });
    }

    private void progress(Running run, Conversation.Entry entry) {
        if (isOngoing(run.call)) {
            run.plan.conversation().writeTranscript(run.call, entry.endMillis());
            if (entry.isTurn()) {
                events.emit(run.workspace, run.plan.agent(), "transcript_updated", run.call);
            }
        }
    }

    private void end(Running run, long durationMillis, String status, String reason) {
        records.ended(run.call, run.plan, durationMillis, status, reason);
        Transfer.complete(run.plan, run.call, reason);
        events.emit(run.workspace, run.plan.agent(), "transcript_updated", run.call);
        Transfer.afterEnd(run.plan, reason)
                .ifPresent(beside -> events.emit(run.workspace, run.plan.agent(), "transfer_ended", run.call, beside));
        events.emit(run.workspace, run.plan.agent(), "call_ended", run.call);
        step(run.call, ANALYSIS_MILLIS, () -> analyse(run.call));
    }

    private void fail(ObjectNode call, String status, String reason) {
        Running run = running.get(id(call));
        records.notConnected(call, run.workspace.orgId(), status, reason);
        events.emit(run.workspace, run.plan.agent(), "call_ended", call);
        step(call, ANALYSIS_MILLIS, () -> analyse(call));
    }

    private void analyse(ObjectNode call) {
        Running run = running.remove(id(call));
        if (run == null) {
            return;
        }
        if (call.has("start_timestamp")) {
            call.set("call_analysis", CallAnalysis.of(run.plan));
        } else {
            call.withObject("/call_cost").putArray("product_costs");
            call.set("transcript_with_tool_calls", Json.array());
            call.set("call_analysis", CallAnalysis.ofUnconnected());
        }
        events.emit(run.workspace, run.plan.agent(), "call_analyzed", call);
    }

    private void step(ObjectNode call, long delayMillis, Runnable action) {
        clock.schedule(
                delayMillis,
                () -> world.alone(() -> {
                    if (running.containsKey(id(call))) {
                        action.run();
                    }
                }));
    }

    private static boolean isRegistered(ObjectNode call) {
        return call.path("call_status").asText().equals("registered");
    }

    private static boolean isOngoing(ObjectNode call) {
        return call.path("call_status").asText().equals("ongoing");
    }

    private static String id(ObjectNode call) {
        return call.path("call_id").asText();
    }
}
