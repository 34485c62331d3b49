package org.switchboard.launcher;

import java.io.PrintStream;

/** What the user reads when everything runs. */
final class Banner {

    private static final String[][] LOGINS = {
        {"platform admin", "platform@demo.com", "platform123"},
        {"admin of tenant demo", "admin@demo.com", "admin123"},
        {"customers of demo", "customer1@demo.com", "customer123"},
        {"", "customer2@demo.com", "customer123"},
        {"admin of tenant acme", "admin@acme.example", "admin123"},
        {"customer of acme", "customer1@acme.example", "customer123"},
    };

    private final Platform platform;
    private final PlatformOptions options;
    private final Progress progress;

    Banner(Platform platform, PlatformOptions options, Progress progress) {
        this.platform = platform;
        this.options = options;
        this.progress = progress;
    }

    void print(PrintStream out) {
        out.printf("%nSwitchboard is ready (%s).%n%n", progress.elapsed());
        line(out, "Console", platform.baseUri() + "/");
        line(out, "API", platform.baseUri() + "/api   (description: " + platform.baseUri() + "/openapi)");
        platform.simulator().ifPresent(it -> line(out, "Simulator", it.url() + "   (stands in for Retell AI)"));
        platform.database().ifPresent(it -> line(out, "Database", it.jdbcUrl()));
        line(out, "Data", options.data().root().toString());
        if (options.mode() == Mode.DEMO) {
            printDemo(out);
        }
        out.printf("%nStop with Ctrl-C or: ./switchboard down%s%n", dataOption());
        out.flush();
    }

    private void printDemo(PrintStream out) {
        out.printf("%n  Sign in as%n");
        for (String[] login : LOGINS) {
            out.printf("    %-22s %-24s %s%n", login[0], login[1], login[2]);
        }
        out.printf("%n  Retell API keys for new tenants (simulator only)%n");
        platform.spareRetellKeys().forEach(key -> out.printf("    %s%n", key));
    }

    private String dataOption() {
        return options.data().root().endsWith("data")
                ? ""
                : " --data " + options.data().root();
    }

    private static void line(PrintStream out, String name, String value) {
        out.printf("  %-10s %s%n", name, value);
    }
}
