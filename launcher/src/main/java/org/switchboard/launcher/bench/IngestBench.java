package org.switchboard.launcher.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast webhooks are taken in, against single-row inserts by pgbench into the same database. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Post signed webhooks of many tenants; the baseline is pgbench's durable insert of one row of their size.")
final class IngestBench implements Callable<Integer> {

    private static final String PATH = "/api/webhooks/retell";
    private static final int MAKERS = 4;
    private static final int WARM_UP_REPEATS = 10;
    private static final int ONE_BY_ONE = 200;
    private static final int LONGEST_UNTIL_VISIBLE = 30;

    @Option(
            names = "--tenants",
            paramLabel = "N",
            defaultValue = "100",
            description = "Tenants with an agent each (default: ${DEFAULT-VALUE}).")
    private int tenantCount;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "16",
            description = "Clients at a time, of both kinds (default: ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--deliveries",
            paramLabel = "N",
            defaultValue = "24000",
            description = "Signed before each round, each about a call of its own (default: ${DEFAULT-VALUE}).")
    private int deliveries;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "7",
            description =
                    "pgbench, then webhooks, so many times: short ones, because machines are faster in one minute than in the"
                            + " next (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "300000",
            description =
                    "Delivered before the first round, so that the server is compiled (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    private final PrintStream out = System.out;

    /** What is measured. */
    private record Bed(
            BenchInstallation installation,
            String retellKey,
            List<BenchTenant> tenants,
            DatabaseFigures database,
            PgBench pgbench) {

        Cpu cpu() {
            return new Cpu(
                    ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO),
                    installation.serverCpu(),
                    database.cpu());
        }
    }

    /** Processor time used so far by who sends, by the server, and by its backends. */
    private record Cpu(Duration client, Duration server, Duration backends) {

        /** Microseconds per webhook since then: client, server, backends. */
        double[] since(Cpu before, int count) {
            return Stream.of(client.minus(before.client), server.minus(before.server), backends.minus(before.backends))
                    .mapToDouble(used -> used.toNanos() / 1e3 / count)
                    .toArray();
        }
    }

    /**
     * One round.
     *
     * @param applied deliveries applied per second, over the whole time until none waited any more
     * @param accepting processor time per webhook until the last was answered, see {@link Cpu#since}
     * @param applying the same from then on until none waited any more
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Round(
            double baseline,
            double accepted,
            double p50,
            double p99,
            double applied,
            double[] accepting,
            double[] applying) {
        double ratio() {
            return accepted / baseline;
        }
    }

    @Override
    public Integer call() throws SQLException, IOException {
        PgBench pgbench = PgBench.find();
        out.println("Starting database and server");
        try (BenchInstallation installation = new BenchInstallation();
                DatabaseFigures database = new DatabaseFigures(installation)) {
            String retellKey = installation.startSimulator();
            // The simulator knows nothing of the calls told of here, so there is nothing to look up there.
            installation.startServer(Map.of("switchboard.reconcile.every-seconds", "0"));
            List<BenchTenant> tenants = tenants(installation, retellKey);
            pgbench.prepare(installation, RetellWebhook.callEnded("agent", "call"));
            Bed bed = new Bed(installation, retellKey, tenants, database, pgbench);
            out.printf(
                    Locale.ROOT,
                    "%n%d webhooks of %d bytes per round, %d tenants, %d connections; fsync and synchronous_commit on%n%n",
                    deliveries,
                    RetellWebhook.callEnded(tenants.get(0).providerAgentId(), callId()).length,
                    tenantCount,
                    connections);
            warmUp(bed);
            out.println(
                    "round  pgbench/s  webhooks/s  ratio   p50 ms   p99 ms  applied/s  processor time per webhook, µs");
            double[] ratios = IntStream.rangeClosed(1, rounds)
                    .mapToDouble(number -> {
                        Round round = round(bed, deliveries);
                        print(number, round);
                        return round.ratio();
                    })
                    .sorted()
                    .toArray();
            out.printf(Locale.ROOT, "%nmedian ratio: %.2f%n", ratios[ratios.length / 2]);
            // Last, because what it asks meanwhile makes the server forget some of what it has compiled.
            printVisible(bed);
            return 0;
        }
    }

    private List<BenchTenant> tenants(BenchInstallation installation, String retellKey) {
        RestClient api = new RestClient(installation.baseUri());
        String operator = api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                .path("access_token")
                .asText();
        out.println("Making " + tenantCount + " tenants");
        return Concurrently.map(MAKERS, 0, tenantCount, number -> new BenchTenant(api, operator, number, retellKey));
    }

    // Each delivery several times, of which the repeats are little work to apply: the compiler needs some hundred
    // thousand. Not all at once, which would leave an inbox of a gigabyte behind.
    private void warmUp(Bed bed) {
        byte[][] signed = sign(bed, warmUp / WARM_UP_REPEATS);
        for (int pass = 0; pass < WARM_UP_REPEATS; pass++) {
            deliver(bed.installation().baseUri(), signed);
            bed.database().awaitIdle();
        }
    }

    private Round round(Bed bed, int count) {
        bed.database().checkpoint();
        double baseline = bed.pgbench().insertsPerSecond(connections);
        byte[][] signed = sign(bed, count);
        bed.database().checkpoint();
        Cpu before = bed.cpu();
        long begin = System.nanoTime();
        long[] nanos = deliver(bed.installation().baseUri(), signed);
        double accepted = count / seconds(begin);
        Cpu answered = bed.cpu();
        bed.database().awaitIdle();
        double applied = count / seconds(begin);
        return new Round(
                baseline,
                accepted,
                percentile(nanos, 0.5),
                percentile(nanos, 0.99),
                applied,
                answered.since(before, count),
                bed.cpu().since(answered, count));
    }

    private static byte[][] sign(Bed bed, int count) {
        URI base = bed.installation().baseUri();
        List<BenchTenant> tenants = bed.tenants();
        Instant now = Instant.now();
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> {
                    String agent = tenants.get(number % tenants.size()).providerAgentId();
                    byte[] body = RetellWebhook.callEnded(agent, callId());
                    return HttpConnection.request(base, PATH, signatureHeader(body, bed.retellKey(), now), body);
                })
                .toArray(byte[][]::new);
    }

    private static String callId() {
        return "call_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Delivers all; nanoseconds of each, ascending. */
    private long[] deliver(URI base, byte[][] signed) {
        try {
            long[] nanos = ManyConnections.post(base, connections, signed);
            Arrays.sort(nanos);
            return nanos;
        } catch (IOException | UncheckedIOException e) {
            throw new LauncherException("the server failed: " + e.getMessage(), e);
        }
    }

    /** One webhook after the other, a pause between them: how long until the call is in the list of calls. */
    private void printVisible(Bed bed) throws IOException {
        long[] nanos = new long[ONE_BY_ONE];
        try (HttpConnection http = new HttpConnection(bed.installation().baseUri(), PATH)) {
            for (int i = 0; i < nanos.length; i++) {
                BenchTenant tenant = bed.tenants().get(i % bed.tenants().size());
                tenant.renewToken();
                String before = tenant.newestCall();
                byte[] body = RetellWebhook.callEnded(tenant.providerAgentId(), callId());
                String header = signatureHeader(body, bed.retellKey(), Instant.now());
                BenchTenant.pause(100);
                long begin = System.nanoTime();
                requireAccepted(http.post(header, body));
                while (tenant.newestCall().equals(before)) {
                    requireVisible(begin);
                    BenchTenant.pause(1);
                }
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "One at a time, from webhook to call in the list: p50 %.0f ms, p99 %.0f ms%n%n",
                percentile(nanos, 0.5),
                percentile(nanos, 0.99));
    }

    private static void requireAccepted(int status) {
        if (status != 204) {
            throw new LauncherException("a webhook was answered with " + status);
        }
    }

    private static void requireVisible(long begin) {
        if (seconds(begin) > LONGEST_UNTIL_VISIBLE) {
            throw new LauncherException("a call wasn't in the list " + LONGEST_UNTIL_VISIBLE + " s after its webhook");
        }
    }

    private static String signatureHeader(byte[] body, String key, Instant now) {
        return "X-Retell-Signature: " + RetellWebhook.signature(body, key, now);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double percentile(long[] nanos, double part) {
        return Duration.ofNanos(nanos[(int) (nanos.length * part)]).toNanos() / 1e6;
    }

    private void print(int number, Round round) {
        out.printf(
                Locale.ROOT,
                "%5d  %9.0f  %10.0f  %5.2f  %7.2f  %7.2f  %9.0f  sender %.0f, server %.0f, backends %.0f; then applying %.0f, %.0f%n",
                number,
                round.baseline(),
                round.accepted(),
                round.ratio(),
                round.p50(),
                round.p99(),
                round.applied(),
                round.accepting()[0],
                round.accepting()[1],
                round.accepting()[2],
                round.applying()[1],
                round.applying()[2]);
    }
}
