package org.switchboard.launcher.bench;

import java.io.PrintStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.switchboard.launcher.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How long the server takes for each page of the console, and what a page weighs. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Open every page of the console as each role, again and again.")
final class PagesBench implements Callable<Integer> {

    private static final String OF_TENANT = "bench-0";
    private static final double GOAL_MILLIS = 30;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Calls of the tenant (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "150",
            description = "How often each page is opened before anything is measured (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "40",
            description = "How often each page is opened while it is measured (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "Pages in whose row this is found, e.g. 'admin dashboard' (default: all).")
    private Pattern only;

    private final PrintStream out = System.out;
    private final Progress progress = new Progress(out);
    private final Map<String, Weight> files = new TreeMap<>();

    private record Weight(long bytes, long sent) {}

    /** A page as somebody opens it. */
    private record Look(String who, ConsoleSession session, String path, Set<String> files) {
        private String name() {
            return who + " "
                    + path.replaceFirst("/console/((" + OF_TENANT + "|platform)/)?", "")
                            .replaceAll("[0-9a-f-]{36}", "{id}");
        }
    }

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
            String customer = tenant.addCustomer();
            database.addTalkedCalls(tenant.id(), calls);
            measure(
                    looks(installation.baseUri(), customer),
                    () -> installation.serverCpu().plus(database.cpu()));
            return 0;
        }
    }

    private List<Look> looks(URI base, String customer) {
        String admin = BenchTenant.email(OF_TENANT);
        return Stream.of(
                        looks(
                                "platform",
                                ConsoleSession.signIn(base, BenchInstallation.ADMIN, BenchInstallation.PASSWORD)),
                        looks("admin", ConsoleSession.signIn(base, admin, BenchTenant.PASSWORD)),
                        looks("customer", ConsoleSession.signIn(base, customer, BenchTenant.PASSWORD)),
                        looks("nobody", ConsoleSession.ofNobody(base)))
                .flatMap(List::stream)
                .filter(look -> only.matcher(look.name()).find())
                .toList();
    }

    /** Every page that somebody can get to, one of each kind. */
    private static List<Look> looks(String who, ConsoleSession session) {
        return session.pages().entrySet().stream()
                .map(page -> new Look(who, session, page.getKey(), ConsoleSession.resources(page.getValue())))
                .toList();
    }

    private void measure(List<Look> looks, Supplier<Duration> processor) {
        progress.step("Opening " + looks.size() + " pages " + warmUp + " times each to warm up");
        for (int i = 0; i < warmUp; i++) {
            looks.forEach(look -> look.session().compressed(look.path()));
            progress.tick();
        }
        out.printf(
                Locale.ROOT,
                "%n%d calls; each page %d times, one after the other, compressed%ncpu: of server and database, so it means something on a busy machine, too; first: with all its files%n%n",
                calls,
                requests);
        out.println(
                "page                               p50 ms  p95 ms  cpu ms     kB  kB sent   first: files  kB sent");
        List<String> slow = new ArrayList<>();
        for (Look look : looks) {
            if (measure(look, processor) > GOAL_MILLIS) {
                slow.add(look.name());
            }
        }
        Weight all = sum(files.keySet());
        out.printf(
                Locale.ROOT,
                "%n%d files in all: %.0f kB, %.0f kB sent; browsers keep them%n",
                files.size(),
                all.bytes() / 1e3,
                all.sent() / 1e3);
        out.printf(
                Locale.ROOT,
                "above %.0f ms at p50: %s%n",
                GOAL_MILLIS,
                slow.isEmpty() ? "none" : String.join(", ", slow));
    }

    /** Prints a page's row; milliseconds at p50. */
    private double measure(Look look, Supplier<Duration> processor) {
        double[] millis = new double[requests];
        Duration before = processor.get();
        for (int i = 0; i < requests; i++) {
            long begin = System.nanoTime();
            look.session().compressed(look.path());
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Duration used = processor.get().minus(before);
        Arrays.sort(millis);
        double p50 = millis[requests / 2];
        Weight page = weigh(look.session(), look.path());
        look.files().forEach(file -> files.computeIfAbsent(file, some -> weigh(look.session(), some)));
        out.printf(
                Locale.ROOT,
                "%-34s %6.1f%s %6.1f  %6.1f  %5.1f    %5.1f   %12d    %5.0f%n",
                look.name(),
                p50,
                p50 > GOAL_MILLIS ? "!" : " ",
                millis[(int) (requests * 0.95)],
                used.toMillis() / (double) requests,
                page.bytes() / 1e3,
                page.sent() / 1e3,
                look.files().size(),
                (page.sent() + sum(look.files()).sent()) / 1e3);
        return p50;
    }

    private static Weight weigh(ConsoleSession session, String path) {
        return new Weight(session.bytes(path).length, session.compressed(path));
    }

    private Weight sum(Set<String> some) {
        return some.stream()
                .map(files::get)
                .reduce(
                        new Weight(0, 0),
                        (one, other) -> new Weight(one.bytes() + other.bytes(), one.sent() + other.sent()));
    }
}
