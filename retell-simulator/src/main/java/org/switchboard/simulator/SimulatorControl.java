package org.switchboard.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.switchboard.simulator.call.CallLife;
import org.switchboard.simulator.call.InboundCalls;
import org.switchboard.simulator.call.InboundResult;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.fault.Fault;
import org.switchboard.simulator.fault.Faults;
import org.switchboard.simulator.webhook.DeliveryLog;
import org.switchboard.simulator.webhook.WebhookSender;
import org.switchboard.simulator.workspace.Workspace;
import org.switchboard.simulator.workspace.World;

/** What a test or a demo can do to the simulator from outside of Retell's protocol. Thread-safe. */
public final class SimulatorControl {
    private final World world;
    private final SimulatedClock clock;
    private final Faults faults;
    private final WebhookSender sender;
    private final DeliveryLog log;
    private final InboundCalls inboundCalls;
    private final CallLife life;

    SimulatorControl(
            World world,
            SimulatedClock clock,
            Faults faults,
            WebhookSender sender,
            DeliveryLog log,
            InboundCalls inboundCalls,
            CallLife life) {
        this.world = world;
        this.clock = clock;
        this.faults = faults;
        this.sender = sender;
        this.log = log;
        this.inboundCalls = inboundCalls;
        this.life = life;
    }

    /**
     * Moves time forward: what falls due happens now, in order, and each webhook has been delivered (or has failed)
     * before the next step. Works while time is paused and while it runs.
     */
    public void advance(Duration duration) {
        sender.settle();
        clock.advance(duration, sender::settle);
    }

    /** Stops time; calls stay where they are until {@link #advance} or {@link #resume}. */
    public void pause() {
        clock.pause();
    }

    /** Lets time run again. */
    public void resume() {
        clock.resume();
    }

    /** Whether time stands still. */
    public boolean isPaused() {
        return clock.isPaused();
    }

    /** The time that timestamps are made of. */
    public Instant now() {
        return Instant.ofEpochMilli(clock.nowMillis());
    }

    /** Adds a fault. */
    public void inject(Fault fault) {
        if (fault.apiKey() != null) {
            workspace(fault.apiKey());
        }
        faults.add(fault);
    }

    /** The faults in force, with the counts that remain. */
    public List<Fault> faults() {
        return faults.active();
    }

    /** Ends all faults. */
    public void reset() {
        faults.reset();
    }

    /**
     * Somebody phones one of the numbers. Asks the number's inbound webhook, if it has one, and waits for the answer.
     *
     * @param from the caller's number
     * @param to a number that some workspace has
     * @throws IllegalArgumentException if no workspace has it
     */
    public InboundResult phone(String from, String to) {
        return inboundCalls.place(from, to);
    }

    /**
     * The person opens the web call's page, or the own telephony dials the registered call.
     *
     * @return false if the call does not wait (any more)
     */
    public boolean join(String callId) {
        return world.alone(() -> world.workspaces().stream()
                .flatMap(workspace -> workspace.calls().find(callId).stream())
                .anyMatch(life::join));
    }

    /** The calls of a workspace as JSON, oldest first. */
    public List<ObjectNode> calls(String apiKey) {
        return calls(apiKey, ObjectNode::deepCopy);
    }

    /**
     * What is made of each call of a workspace, oldest first, where there are too many to copy them all.
     *
     * @param view neither keeps nor changes what it is given
     */
    public <T> List<T> calls(String apiKey, Function<ObjectNode, T> view) {
        return world.alone(
                () -> workspace(apiKey).calls().all().stream().map(view).toList());
    }

    /** Attempts to deliver webhooks of a workspace, oldest first: event, call_id, url, outcome, status. */
    public List<ObjectNode> deliveries(String apiKey) {
        return log.of(apiKey);
    }

    /** The keys of the workspaces. */
    public List<String> apiKeys() {
        return world.workspaces().stream().map(Workspace::apiKey).toList();
    }

    /** Changes how many calls a workspace may run at a time; 20 at start. */
    public void concurrencyLimit(String apiKey, int limit) {
        world.alone(() -> workspace(apiKey).concurrencyLimit(limit));
    }

    private Workspace workspace(String apiKey) {
        return world.find(apiKey).orElseThrow(() -> new IllegalArgumentException("no workspace has this key"));
    }
}
