package org.switchboard.simulator;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.simulator.account.Account;
import org.switchboard.simulator.agent.AgentVersions;
import org.switchboard.simulator.agent.Agents;
import org.switchboard.simulator.agent.PublishedDocument;
import org.switchboard.simulator.agent.RetellLlms;
import org.switchboard.simulator.agent.Voices;
import org.switchboard.simulator.call.BatchCalls;
import org.switchboard.simulator.call.CallEndpoints;
import org.switchboard.simulator.call.CallEvents;
import org.switchboard.simulator.call.CallLife;
import org.switchboard.simulator.call.CallList;
import org.switchboard.simulator.call.CallMaker;
import org.switchboard.simulator.call.CallRecord;
import org.switchboard.simulator.call.InboundCalls;
import org.switchboard.simulator.call.PhoneCalls;
import org.switchboard.simulator.call.Recordings;
import org.switchboard.simulator.call.Revival;
import org.switchboard.simulator.call.WebCalls;
import org.switchboard.simulator.clock.SimulatedClock;
import org.switchboard.simulator.fault.Faults;
import org.switchboard.simulator.http.ApiServer;
import org.switchboard.simulator.http.Routes;
import org.switchboard.simulator.knowledge.KnowledgeBases;
import org.switchboard.simulator.number.Numbers;
import org.switchboard.simulator.webhook.DeliveryLog;
import org.switchboard.simulator.webhook.WebhookSender;
import org.switchboard.simulator.workspace.StateFile;
import org.switchboard.simulator.workspace.World;

/**
 * A stand-in for Retell AI that speaks its wire protocol on a local port. Thread-safe.
 *
 * <p>Start it with {@link #start}, point a Retell client at {@link #url()}, and drive it with {@link #control()}.
 */
public final class RetellSimulator implements AutoCloseable {
    /** Held here, since the JDK forgets the level of a logger that nobody refers to. */
    private static final List<Logger> QUIET =
            List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

    private final SimulatorOptions options;
    private final World world;
    private final SimulatedClock clock;
    private final WebhookSender sender;
    private final StateFile state;
    private final ApiServer server;
    private final SimulatorControl control;

    private RetellSimulator(SimulatorOptions options) {
        this.options = options;
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        long seed = options.seed() != null ? options.seed() : new SecureRandom().nextLong();
        world = new World(options.apiKeys(), options.accountWebhookUrls(), seed);
        clock = new SimulatedClock(options.timeScale());
        Faults faults = new Faults();
        DeliveryLog log = new DeliveryLog();
        sender = new WebhookSender(clock, faults, log);
        CallEvents events = new CallEvents(clock, sender);
        CallMaker maker = new CallMaker(world);
        CallRecord records = new CallRecord(() -> publicUrl().toString());
        CallLife life = new CallLife(world, clock, events, records);
        InboundCalls inbound = new InboundCalls(world, clock, sender, maker, life);
        PhoneCalls phoneCalls = new PhoneCalls(maker, life);
        BatchCalls batches = new BatchCalls(world, clock, phoneCalls);
        control = new SimulatorControl(world, clock, faults, sender, log, inbound, life);
        state = new StateFile(options.stateFile(), world);
        server = listen(
                routes -> {
                    registerAssets(routes);
                    registerCalls(routes, maker, life);
                    phoneCalls.register(routes);
                    batches.register(routes);
                },
                faults);
        state.start();
        world.alone(() -> Revival.recover(world, maker, life, records));
        world.alone(batches::recover);
    }

    /**
     * Starts a simulator and returns once it listens.
     *
     * @throws RuntimeException if the port is taken or the state file cannot be read
     */
    public static RetellSimulator start(SimulatorOptions options) {
        return new RetellSimulator(options);
    }

    private ApiServer listen(Consumer<Routes> api, Faults faults) {
        try {
            return new ApiServer(options.host(), options.port(), world, faults, api, config -> {
                new Recordings(world).register(config.routes);
                PublishedDocument.register(config.routes);
                new ControlEndpoints(control).register(config.routes);
            });
        } catch (RuntimeException e) {
            clock.close();
            throw e;
        }
    }

    private void registerAssets(Routes routes) {
        Account.register(routes);
        Voices.register(routes);
        new RetellLlms(world, clock).register(routes);
        new Agents(world, clock).register(routes);
        new AgentVersions(clock).register(routes);
        new Numbers(world, clock).register(routes);
        new KnowledgeBases(world, clock).register(routes);
    }

    private void registerCalls(Routes routes, CallMaker maker, CallLife life) {
        new WebCalls(world, clock, maker, life).register(routes);
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
        server.close();
        sender.close();
        state.close();
    }
}
