package org.switchboard.launcher.bench;

import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.switchboard.launcher.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What more tenants cost those that are there. */
@Command(
        name = "tenants",
        mixinStandardHelpOptions = true,
        description =
                "Make more and more tenants with data and measure lists, webhooks and memory; ratios are to the first row.")
final class TenantsBench implements Callable<Integer> {

    private static final int CLIENTS = 8;
    private static final int ALONE = 30;
    private static final int PAUSE_MILLIS = 500;
    // So many that the server has something to do though each looks for its tenant five times a second only.
    private static final int MAKERS = 12;

    @Option(
            names = "--tenants",
            split = ",",
            paramLabel = "N",
            defaultValue = "10,100,1000,2000",
            description = "Numbers of tenants, growing (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How long each measurement takes (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "200",
            description = "Calls that each tenant has had (default: ${DEFAULT-VALUE}).")
    private int calls;

    private final PrintStream out = System.out;
    private final Progress progress = new Progress(out);
    private final List<BenchTenant> tenants = new ArrayList<>();

    /**
     * What was measured at one number of tenants.
     *
     * @param made tenants made per second, with account and agent
     * @param backendBytes private memory of the fattest backend
     */
    private record Figures(int tenants, double made, Load lists, Load webhooks, long backendBytes, long catalogBytes) {}

    @Override
    public Integer call() throws SQLException {
        progress.step("Starting PostgreSQL 18, the Retell simulator and the server on a temporary folder");
        try (BenchInstallation installation = new BenchInstallation();
                DatabaseFigures database = new DatabaseFigures(installation)) {
            String retellKey = installation.startSimulator();
            installation.startServer(Map.of());
            RestClient api = new RestClient(installation.baseUri());
            out.printf(
                    Locale.ROOT,
                    "%n%d clients, %d s each, random tenant per request, %d calls per tenant; (x) is the ratio to the first row%n%n",
                    CLIENTS,
                    seconds,
                    calls);
            out.println(
                    "tenants  made/s    lists/s          p99 ms        webhooks/s          p99 ms     backend MB    catalog MB    one more, ms: p50, p90");
            Figures first = null;
            for (int size : sizes) {
                double made = grow(size, api, database, retellKey);
                if (first == null) {
                    measure(made, database); // The server has just started: its first requests say nothing.
                }
                Figures figures = measure(made, database);
                first = first == null ? figures : first;
                print(figures, first, oneAfterTheOther(api, database, retellKey));
            }
            return 0;
        }
    }

    /** How long the database's part of making a tenant takes when nothing else is asked for: milliseconds, p50 and p90. */
    private String oneAfterTheOther(RestClient api, DatabaseFigures database, String retellKey) {
        awaitIdle(database);
        String operator = api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                .path("access_token")
                .asText();
        for (int i = 0; i < ALONE; i++) {
            // The last one's agent and what the server does in the background about it.
            BenchTenant.pause(PAUSE_MILLIS);
            tenants.add(new BenchTenant(api, operator, tenants.size(), retellKey));
        }
        return database.provisioningMillis(ALONE);
    }

    private double grow(int size, RestClient api, DatabaseFigures database, String retellKey) {
        long begin = System.nanoTime();
        int missing = size - tenants.size();
        // In portions, because the operator's token lives for minutes only.
        while (tenants.size() < size) {
            String operator = api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                    .path("access_token")
                    .asText();
            int to = Math.min(size, tenants.size() + 200);
            tenants.addAll(Concurrently.map(
                    MAKERS, tenants.size(), to, number -> new BenchTenant(api, operator, number, retellKey)));
        }
        double made = missing / ((System.nanoTime() - begin) / 1e9);
        tenants.subList(size - missing, size).forEach(tenant -> database.addCalls(tenant.id(), calls));
        return made;
    }

    private Figures measure(double made, DatabaseFigures database) {
        awaitIdle(database);
        Concurrently.map(MAKERS, 0, tenants.size(), number -> {
            tenants.get(number).renewToken();
            // Once each, so that nobody is measured with cold caches.
            tenants.get(number).listCalls();
            return number;
        });
        Duration duration = Duration.ofSeconds(seconds);
        Load lists = Load.run(CLIENTS, duration, number -> some(number).listCalls());
        Load webhooks = Load.run(CLIENTS, duration, number -> some(number).deliver("call_" + UUID.randomUUID()));
        Figures figures = new Figures(
                tenants.size(), made, lists, webhooks, database.largestBackendBytes(), database.catalogBytes());
        awaitIdle(database);
        return figures;
    }

    /** Spreads consecutive numbers over all tenants. */
    private BenchTenant some(int number) {
        return tenants.get(Math.floorMod(number * 0x9E3779B1, tenants.size()));
    }

    private static void awaitIdle(DatabaseFigures database) {
        while (!database.isIdle()) {
            BenchTenant.pause(200);
        }
    }

    private void print(Figures figures, Figures first, String alone) {
        out.printf(
                Locale.ROOT,
                "%7d  %6.1f  %s  %s  %s  %s  %s  %s    %s%n",
                figures.tenants(),
                figures.made(),
                column(figures.lists().perSecond(), first.lists().perSecond()),
                column(figures.lists().p99Millis(), first.lists().p99Millis()),
                column(figures.webhooks().perSecond(), first.webhooks().perSecond()),
                column(figures.webhooks().p99Millis(), first.webhooks().p99Millis()),
                column(figures.backendBytes() / 1e6, first.backendBytes() / 1e6),
                column(figures.catalogBytes() / 1e6, first.catalogBytes() / 1e6),
                alone);
    }

    private static String column(double value, double first) {
        return String.format(Locale.ROOT, "%8.1f (%4.2f)", value, first == 0 ? 1 : value / first);
    }
}
