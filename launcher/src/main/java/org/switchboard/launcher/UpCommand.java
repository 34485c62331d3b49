package org.switchboard.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything and stays until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start database, simulator and server; with SWITCHBOARD_DB_URL set, the server only.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of console and API (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: this machine only; 0.0.0.0 with a configured database).")
    private String host;

    @Option(names = "--detach", description = "Return when ready; the platform goes on in the background.")
    private boolean detach;

    @Option(
            names = "--time-scale",
            paramLabel = "N",
            defaultValue = "1",
            description = "Simulated calls run N times faster than real ones (default: ${DEFAULT-VALUE}).")
    private double timeScale;

    @Option(names = "--production", description = "Never a demo: fail if no database is configured.")
    private boolean production;

    // Set by --detach on the process it starts: closes its output when ready, so that whoever waits can go.
    @Option(names = "--background", hidden = true)
    private boolean background;

    @Override
    public Integer call() {
        PlatformOptions options = options();
        if (detach) {
            return new BackgroundStart(options).run();
        }
        LauncherLog.writeTo(options.data().create());
        return new Foreground(options, background).run();
    }

    private PlatformOptions options() {
        Mode mode = Mode.of(System.getenv(), production);
        String address = host != null ? host : mode == Mode.DEMO ? "127.0.0.1" : "0.0.0.0";
        return new PlatformOptions(data.folder(), address, port, timeScale, PlatformOptions.SPARE_ACCOUNTS, mode);
    }
}
