package org.switchboard.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
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

    SimulatorControl(World world, SimulatedClock clock, Faults faults, WebhookSender sender, DeliveryLog log) {
        this.world = world;
        this.clock = clock;
        this.faults = faults;
        this.sender = sender;
        this.log = log;
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

    /** Adds a fault. */
    public void inject(Fault fault) {
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

    /** The calls of a workspace as JSON, oldest first. */
    public List<ObjectNode> calls(String apiKey) {
        return world.alone(() -> workspace(apiKey).calls().all().stream()
                .map(ObjectNode::deepCopy)
                .toList());
    }

    /** Attempts to deliver webhooks of a workspace, oldest first: event, call_id, url, outcome, status. */
    public List<ObjectNode> deliveries(String apiKey) {
        return log.of(apiKey);
    }

    /** Changes how many calls a workspace may run at a time. */
    public void concurrencyLimit(String apiKey, int limit) {
        world.alone(() -> workspace(apiKey).concurrencyLimit(limit));
    }

    private Workspace workspace(String apiKey) {
        return world.find(apiKey).orElseThrow(() -> new IllegalArgumentException("no workspace has this key"));
    }
}
