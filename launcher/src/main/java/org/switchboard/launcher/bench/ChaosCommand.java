package org.switchboard.launcher.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.switchboard.launcher.LauncherException;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the server again and again under load, and shows that nothing is lost and nothing is there twice. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Kill the server at random moments under load; in the end calls, events and costs must be the provider's.")
public final class ChaosCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int CALLS_AT_ONCE = 10_000;
    private static final int MINUTES_DOWN = 10;

    @Option(
            names = "--kills",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often the server is killed (default: ${DEFAULT-VALUE}).")
    private int kills;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Equal seeds kill after equal times (default: another one each time; it is printed).")
    private Long seed;

    @Option(
            names = "--outage",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Then the server is down for ten simulated minutes while the provider makes N calls (default: none).")
    private int outage;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            defaultValue = "8",
            description = "Simulated calls run N times faster than real ones (default: ${DEFAULT-VALUE}).")
    private double timeScale;

    private final PrintStream out = System.out;

    @Override
    public Integer call() {
        long chosen = seed == null ? System.nanoTime() : seed;
        out.println("Starting database and server; seed " + chosen);
        Random random = new Random(chosen);
        try (BenchInstallation installation = new BenchInstallation()) {
            RetellSimulator simulator = installation.startSimulator(timeScale);
            String key = simulator.control().apiKeys().get(0);
            simulator.control().concurrencyLimit(key, CALLS_AT_ONCE);
            start(installation);
            RestClient api = new RestClient(installation.baseUri());
            String operator = operator(api);
            BenchTenant tenant = new BenchTenant(api, operator, 0, key);
            tenant.allow(CALLS_AT_ONCE, operator);
            ChaosLoad load =
                    new ChaosLoad(installation.baseUri(), simulator, tenant, tenant.buyNumber(), random.nextLong());
            try (load) {
                load.begin();
                killAgainAndAgain(installation, load, random);
            }
            beDown(installation, simulator.control(), load);
            return audit(new ChaosAudit(installation, simulator, load), api);
        }
    }

    private static void start(BenchInstallation installation) {
        begin(installation);
        installation.awaitServer();
    }

    private static void begin(BenchInstallation installation) {
        installation.beginServer(Map.of("switchboard.reconcile.every-seconds", "5"), true);
    }

    private static String operator(RestClient api) {
        return api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                .path("access_token")
                .asText();
    }

    private void killAgainAndAgain(BenchInstallation installation, ChaosLoad load, Random random) {
        for (int kill = 1; kill <= kills; kill++) {
            awaitWork(load, random);
            installation.killServer();
            begin(installation);
            if (random.nextInt(4) == 0) {
                // In the middle of starting, too.
                BenchTenant.pause(1_000 + random.nextInt(9_000));
                installation.killServer();
                begin(installation);
            }
            installation.awaitServer();
            out.println("killed " + kill + " of " + kills + " times");
        }
    }

    /** Some events more or fewer are taken in, so that the server dies at work. */
    private static void awaitWork(ChaosLoad load, Random random) {
        int enough = load.accepted().size() + 5 + random.nextInt(40);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (load.accepted().size() < enough && System.nanoTime() < end) {
            BenchTenant.pause(50);
        }
        BenchTenant.pause(random.nextInt(1_000));
    }

    private void beDown(BenchInstallation installation, SimulatorControl provider, ChaosLoad load) {
        if (outage == 0) {
            return;
        }
        installation.killServer();
        out.println("down for " + MINUTES_DOWN + " simulated minutes and " + outage + " calls");
        for (int minute = 0; minute < MINUTES_DOWN; minute++) {
            load.callsAtProvider(outage / MINUTES_DOWN);
            provider.advance(Duration.ofMinutes(1));
        }
        start(installation);
    }

    private int audit(ChaosAudit audit, RestClient api) {
        audit.awaitEndOfCalls();
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> wrong = audit.look();
        while (!wrong.isEmpty() && System.nanoTime() < end) {
            audit.hurry(api, operator(api));
            BenchTenant.pause(2_000);
            wrong = audit.look();
        }
        out.println(audit.figures());
        if (!wrong.isEmpty()) {
            throw new LauncherException("not as at the provider:\n  " + String.join("\n  ", wrong));
        }
        out.println("nothing is lost, and nothing is there twice");
        return 0;
    }
}
