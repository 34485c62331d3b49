package org.switchboard.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the simulated provider alone, for work on any Retell integration. */
@Command(
        name = "simulator",
        mixinStandardHelpOptions = true,
        description = "Run the Retell simulator alone, until Ctrl-C.")
final class SimulatorCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8090",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            defaultValue = "key_simulator",
            description = "Accepted API key, a workspace of its own; may be repeated (default: ${DEFAULT-VALUE}).")
    private List<String> apiKeys;

    @Option(names = "--state", paramLabel = "FILE", description = "Keep agents, numbers and calls in this file.")
    private Path state;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Calls run N times faster than real ones (default: ${DEFAULT-VALUE}).")
    private double timeScale;

    @Override
    public Integer call() throws InterruptedException {
        try (RetellSimulator simulator = RetellSimulator.start(options())) {
            System.out.println("Retell simulator at " + simulator.url() + ", stop with Ctrl-C");
            Thread.currentThread().join();
        }
        return 0;
    }

    private SimulatorOptions options() {
        try {
            SimulatorOptions.Builder builder =
                    SimulatorOptions.builder().port(port).timeScale(timeScale).stateFile(state);
            apiKeys.forEach(builder::apiKey);
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new LauncherException(e.getMessage(), e);
        }
    }
}
