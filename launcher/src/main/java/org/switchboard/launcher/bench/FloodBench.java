package org.switchboard.launcher.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.switchboard.launcher.LauncherException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a tenant notices of another one's flood of webhooks. */
@Command(
        name = "flood",
        mixinStandardHelpOptions = true,
        description =
                "Post a quiet tenant's webhooks alone, then beside a flood of another's; the ratio is flood to alone. Ends with 1"
                        + " when it is over the bound.")
final class FloodBench implements Callable<Integer> {

    private static final int QUIET_CONNECTIONS = 2;
    private static final int PAUSE_MILLIS = 10;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "14",
            description = "Connections of the flood, each as fast as it can (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "How long each part takes (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--bound",
            paramLabel = "N",
            defaultValue = "3",
            description = "Largest ratio of the quiet tenant's p99 that is allowed (default: ${DEFAULT-VALUE}).")
    private double bound;

    private final PrintStream out = System.out;

    /** Answers of a flood. */
    private record Flood(AtomicInteger taken, AtomicInteger refused) {
        Flood() {
            this(new AtomicInteger(), new AtomicInteger());
        }
    }

    @Override
    public Integer call() throws SQLException {
        out.println("Starting database and server");
        try (BenchInstallation installation = new BenchInstallation()) {
            String key = installation.startSimulator();
            // The simulator knows nothing of the calls told of here, so there is nothing to look up there.
            installation.startServer(Map.of("switchboard.reconcile.every-seconds", "0"));
            RestClient api = new RestClient(installation.baseUri());
            String operator = api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                    .path("access_token")
                    .asText();
            String quiet = new BenchTenant(api, operator, 0, key).providerAgentId();
            String loud = new BenchTenant(api, operator, 1, key).providerAgentId();
            URI server = installation.baseUri();
            warmUp(installation, () -> beside(server, quiet, loud, key, new Flood()));
            out.printf(Locale.ROOT, "%nquiet tenant, %d s each      p50 ms   p99 ms%n", seconds);
            long[] alone = quietly(server, quiet, key);
            print("alone", alone);
            Flood flood = new Flood();
            long[] beside = beside(server, quiet, loud, key, flood);
            print("beside the flood", beside);
            double ratio = percentile(beside, 0.99) / percentile(alone, 0.99);
            out.printf(
                    Locale.ROOT,
                    "%nratio of p99: %.2f, allowed: %.2f; of the flood %d a second were taken in and %d refused%n",
                    ratio,
                    bound,
                    flood.taken().get() / seconds,
                    flood.refused().get() / seconds);
            return ratio <= bound ? 0 : 1;
        }
    }

    // What the compiler does for a flood's first seconds, and what is left of it to be applied, isn't the next part's.
    private static void warmUp(BenchInstallation installation, Runnable part) throws SQLException {
        part.run();
        try (DatabaseFigures database = new DatabaseFigures(installation)) {
            database.awaitIdle();
        }
    }

    private long[] beside(URI server, String quiet, String loud, String key, Flood flood) {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            var floods = IntStream.range(0, connections)
                    .<Future<?>>mapToObj(number -> threads.submit(() -> flood(server, loud, key, flood, over)))
                    .toList();
            long[] beside = quietly(server, quiet, key);
            over.set(true);
            floods.forEach(Concurrently::result);
            return beside;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Void flood(URI server, String agent, String key, Flood flood, AtomicBoolean over)
            throws IOException {
        try (HttpConnection http = new HttpConnection(server, "/api/webhooks/retell")) {
            while (!over.get()) {
                int status = post(http, agent, key);
                (status == 204 ? flood.taken() : flood.refused()).incrementAndGet();
            }
        }
        return null;
    }

    /** Nanoseconds of each delivery, ascending. */
    private long[] quietly(URI server, String agent, String key) {
        Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
        return Concurrently.map(QUIET_CONNECTIONS, 0, QUIET_CONNECTIONS, number -> nanos(server, agent, key, end))
                .stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .toArray();
    }

    private static long[] nanos(URI server, String agent, String key, Instant end) {
        LongStream.Builder nanos = LongStream.builder();
        try (HttpConnection http = new HttpConnection(server, "/api/webhooks/retell")) {
            while (Instant.now().isBefore(end)) {
                long begin = System.nanoTime();
                int status = post(http, agent, key);
                nanos.add(System.nanoTime() - begin);
                if (status != 204) {
                    throw new LauncherException("a quiet tenant's webhook was answered with " + status);
                }
                BenchTenant.pause(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            throw new LauncherException("the server failed: " + e.getMessage(), e);
        }
        return nanos.build().toArray();
    }

    private static int post(HttpConnection http, String agent, String key) throws IOException {
        byte[] body = RetellWebhook.callEnded(agent, "call_" + UUID.randomUUID());
        return http.post("X-Retell-Signature: " + RetellWebhook.signature(body, key, Instant.now()), body);
    }

    private void print(String what, long[] nanos) {
        out.printf(Locale.ROOT, "%-25s %9.2f  %7.2f%n", what, percentile(nanos, 0.5), percentile(nanos, 0.99));
    }

    private static double percentile(long[] nanos, double part) {
        return nanos[(int) (nanos.length * part)] / 1e6;
    }
}
