package org.switchboard.simulator;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The simulator as a program of its own; runs until it is interrupted. */
@Command(
        name = "retell-simulator",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        description = "A stand-in for Retell AI: its wire protocol, signed webhooks and faults on demand.")
public final class Main implements Callable<Integer> {
    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to bind to (${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8090",
            description = "Port to listen on, 0 for a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--public-url", description = "Base of recording links, if clients see another name.")
    private URI publicUrl;

    @Option(names = "--api-key", required = true, description = "Accepted API key; each is a workspace. Repeatable.")
    private List<String> apiKeys;

    @Option(
            names = "--webhook-url",
            description = "Account-level webhook URL: URL for every key, or KEY=URL for one. Repeatable.")
    private List<String> webhookUrls = new ArrayList<>();

    @Option(names = "--state", description = "File that keeps agents, numbers and calls over restarts.")
    private Path state;

    @Option(
            names = "--time-scale",
            defaultValue = "1",
            description = "How much faster than real time (${DEFAULT-VALUE}).")
    private double timeScale;

    @Option(names = "--seed", description = "Makes ids and conversations reproducible.")
    private Long seed;

    /** Runs the program. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println("retell-simulator: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        RetellSimulator simulator = RetellSimulator.start(options());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "close"));
        System.out.println("Retell simulator listens on " + simulator.url());
        new CountDownLatch(1).await();
        return CommandLine.ExitCode.OK;
    }

    SimulatorOptions options() {
        SimulatorOptions.Builder builder = SimulatorOptions.builder()
                .host(host)
                .port(port)
                .publicUrl(publicUrl)
                .stateFile(state)
                .timeScale(timeScale);
        if (seed != null) {
            builder.seed(seed);
        }
        apiKeys.forEach(builder::apiKey);
        webhookUrls.forEach(given -> addWebhookUrl(builder, given));
        return builder.build();
    }

    private void addWebhookUrl(SimulatorOptions.Builder builder, String given) {
        if (given.startsWith("http://") || given.startsWith("https://")) {
            apiKeys.forEach(key -> builder.accountWebhookUrl(key, given));
        } else {
            String[] parts = given.split("=", 2);
            builder.accountWebhookUrl(parts[0], parts.length == 2 ? parts[1] : "");
        }
    }
}
