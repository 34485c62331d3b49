package org.switchboard.simulator;

import java.net.URI;
import java.security.SecureRandom;
import org.switchboard.simulator.agent.AgentVersions;
import org.switchboard.simulator.agent.Agents;
import org.switchboard.simulator.agent.RetellLlms;
import org.switchboard.simulator.agent.Voices;
import org.switchboard.simulator.call.CallEndpoints;
import org.switchboard.simulator.call.CallEvents;
import org.switchboard.simulator.call.CallLife;
import org.switchboard.simulator.call.CallList;
import org.switchboard.simulator.call.CallMaker;
import org.switchboard.simulator.call.CallRecord;
import org.switchboard.simulator.call.PhoneCalls;
import org.switchboard.simulator.call.Recordings;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.fault.Faults;
import org.switchboard.simulator.http.ApiServer;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.number.Numbers;
import org.switchboard.simulator.webhook.DeliveryLog;
import org.switchboard.simulator.webhook.WebhookSender;
import org.switchboard.simulator.workspace.World;

/**
 * A stand-in for Retell AI that speaks its wire protocol on a local port. Thread-safe.
 *
 * <p>Start it with {@link #start}, point a Retell client at {@link #url()}, and drive it with {@link #control()}.
 */
public final class RetellSimulator implements AutoCloseable {
    private final SimulatorOptions options;
    private final World world;
    private final SimulatedClock clock;
    private final WebhookSender sender;
    private final ApiServer server;
    private final SimulatorControl control;

    private RetellSimulator(SimulatorOptions options) {
        this.options = options;
        long seed = options.seed() != null ? options.seed() : new SecureRandom().nextLong();
        world = new World(options.apiKeys(), options.accountWebhookUrls(), seed);
        clock = new SimulatedClock(options.timeScale());
        Faults faults = new Faults();
        DeliveryLog log = new DeliveryLog();
        sender = new WebhookSender(clock, faults, log);
        CallEvents events = new CallEvents(clock, sender);
        CallMaker maker = new CallMaker(world);
        CallLife life = new CallLife(
                world, clock, events, new CallRecord(() -> publicUrl().toString()));
        control = new SimulatorControl(world, clock, faults, sender, log);
        server = new ApiServer(
                options.host(),
                options.port(),
                world,
                faults,
                routes -> register(routes, maker, life),
                config -> new Recordings(world).register(config.routes));
    }

    /**
     * Starts a simulator and returns once it listens.
     *
     * @throws RuntimeException if the port is taken or the state file cannot be read
     */
    public static RetellSimulator start(SimulatorOptions options) {
        return new RetellSimulator(options);
    }

    private void register(Routes routes, CallMaker maker, CallLife life) {
        Voices.register(routes);
        new RetellLlms(world, clock).register(routes);
        new Agents(world, clock).register(routes);
        new AgentVersions(clock).register(routes);
        new Numbers(world, clock).register(routes);
        new PhoneCalls(maker, life).register(routes);
        new CallEndpoints(maker, life).register(routes);
        CallList.register(routes);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** The base URL to give to clients instead of https://api.retellai.com. */
    public URI url() {
        return URI.create("http://" + options.host() + ":" + port());
    }

    /** Time, faults, and what has happened so far. */
    public SimulatorControl control() {
        return control;
    }

    private URI publicUrl() {
        return options.publicUrl() != null ? options.publicUrl() : url();
    }

    /** Stops listening; calls that run are left where they are. */
    @Override
    public void close() {
        clock.close();
        sender.close();
        server.close();
    }
}
