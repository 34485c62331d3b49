package org.switchboard.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.data.Secrets;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;

/**
 * The simulated provider of the demo: one account per demo tenant and a few more for tenants made later. Its start takes a second, which
 * the database uses too.
 */
final class SimulatedRetell implements AutoCloseable {

    private final CompletableFuture<RetellSimulator> started;

    private SimulatedRetell(CompletableFuture<RetellSimulator> started) {
        this.started = started;
    }

    /** Begins to start it in another thread. */
    static SimulatedRetell begin(PlatformOptions options, Secrets secrets) {
        SimulatorOptions.Builder builder = SimulatorOptions.builder()
                .port(Ports.remembered(options.data().run().resolve("simulator.port")))
                .stateFile(options.data().simulatorState())
                .timeScale(options.timeScale());
        secrets.demoRetellKeys().forEach(builder::apiKey);
        secrets.spareRetellKeys(options.spareAccounts()).forEach(builder::apiKey);
        SimulatorOptions settings = builder.build();
        return new SimulatedRetell(CompletableFuture.supplyAsync(() -> RetellSimulator.start(settings)));
    }

    /** The simulator, as soon as it listens. */
    RetellSimulator await() {
        try {
            return started.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        try {
            started.join().close();
        } catch (CompletionException e) {
            // It never ran; await() has told why.
            System.getLogger(SimulatedRetell.class.getName())
                    .log(System.Logger.Level.DEBUG, "the simulator had not started", e);
        }
    }
}
