package org.switchboard.launcher.bench;

import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.switchboard.launcher.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the server takes for each page of the console, and what a page weighs. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Open every page of the sidebar, and one of its calls, as each role, again and again.")
final class PagesBench implements Callable<Integer> {

    private static final Pattern CALL = Pattern.compile("/console/[^/]+/calls/[0-9a-f-]{36}");
    private static final String OF_TENANT = "bench-0";

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Calls of the tenant (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "40",
            description = "How often each page is opened (default: ${DEFAULT-VALUE}).")
    private int requests;

    private final PrintStream out = System.out;
    private final Progress progress = new Progress(out);
    private final Set<String> resources = new LinkedHashSet<>();

    @Override
    public Integer call() throws SQLException {
        progress.step("Starting PostgreSQL 18, the Retell simulator and the server on a temporary folder");
        try (BenchInstallation installation = new BenchInstallation();
                DatabaseFigures database = new DatabaseFigures(installation)) {
            String retellKey = installation.startSimulator();
            installation.startServer(Map.of());
            RestClient api = new RestClient(installation.baseUri());
            String operator = api.signIn(BenchInstallation.ADMIN, BenchInstallation.PASSWORD)
                    .path("access_token")
                    .asText();
            BenchTenant tenant = new BenchTenant(api, operator, 0, retellKey);
            tenant.buyNumber();
            database.addCalls(tenant.id(), calls);
            String customer = tenant.addCustomer();
            URI base = installation.baseUri();
            out.printf(Locale.ROOT, "%n%d calls; each page %d times, one after the other%n%n", calls, requests);
            out.println("page                                     p50 ms   p95 ms    kB  kB gzip");
            measure("platform", ConsoleSession.signIn(base, BenchInstallation.ADMIN, BenchInstallation.PASSWORD));
            measure("admin", ConsoleSession.signIn(base, BenchTenant.email(OF_TENANT), BenchTenant.PASSWORD));
            ConsoleSession last = ConsoleSession.signIn(base, customer, BenchTenant.PASSWORD);
            measure("customer", last);
            weigh(last);
            return 0;
        }
    }

    private void measure(String who, ConsoleSession session) {
        Set<String> pages = new LinkedHashSet<>();
        String home = session.open(session.home());
        pages.add(session.home());
        pages.addAll(ConsoleSession.links(home.substring(0, home.indexOf("<main"))));
        pages.stream()
                .filter(path -> path.endsWith("/calls"))
                .findFirst()
                .flatMap(list -> ConsoleSession.links(session.open(list)).stream()
                        .filter(link -> CALL.matcher(link).matches())
                        .findFirst())
                .ifPresent(pages::add);
        pages.forEach(page -> measure(who, session, page));
    }

    private void measure(String who, ConsoleSession session, String path) {
        long[] nanos = new long[requests];
        // The first ones only warm up.
        for (int i = -requests; i < requests; i++) {
            long begin = System.nanoTime();
            session.bytes(path);
            nanos[Math.max(0, i)] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        String page = session.open(path);
        resources.addAll(ConsoleSession.resources(page));
        out.printf(
                Locale.ROOT,
                "%-40s %7.1f  %7.1f  %5.1f  %5.1f%n",
                who + " "
                        + path.replaceFirst("/console/(" + OF_TENANT + "/)?", "")
                                .replaceAll("[0-9a-f-]{36}", "{id}"),
                nanos[requests / 2] / 1e6,
                nanos[(int) (requests * 0.95)] / 1e6,
                page.length() / 1e3,
                session.compressed(path) / 1e3);
    }

    /** What all pages share, and browsers keep. */
    private void weigh(ConsoleSession session) {
        long bytes = 0;
        long compressed = 0;
        for (String resource : resources) {
            bytes += session.bytes(resource).length;
            compressed += session.compressed(resource);
        }
        out.printf(
                Locale.ROOT,
                "%nstyle sheets, scripts, icon: %d requests, %.0f kB, %.0f kB compressed, kept by the browser%n",
                resources.size(),
                bytes / 1e3,
                compressed / 1e3);
    }
}
