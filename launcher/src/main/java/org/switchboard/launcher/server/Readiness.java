package org.switchboard.launcher.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.LogFiles;
import org.switchboard.launcher.data.Processes;

/** Waits until a server that was started serves the application. */
public final class Readiness {

    // The server goes on without the application when that fails to deploy.
    private static final Pattern FAILED = Pattern.compile("Deployed 0 archive|Error(?: occurred)? during deployment"
            + "|Exception while deploying|Failed to (?:boot|start) Payara");
    private static final Duration POLL = Duration.ofMillis(200);

    private final PayaraServer server;
    private final Health health;
    private final Duration limit;

    /** Waits for {@code server} at most {@code limit}. */
    public Readiness(PayaraServer server, Health health, Duration limit) {
        this.server = server;
        this.health = health;
        this.limit = limit;
    }

    /**
     * Returns when the application is ready.
     *
     * @param tick called between two looks
     * @throws LauncherException if the server ends, the application fails to deploy or the time is over; names the log
     */
    public void await(Runnable tick) {
        Instant end = Instant.now().plus(limit);
        while (!health.isReady()) {
            if (!Processes.isRunning(server.process())) {
                throw failure("the server stopped while starting");
            }
            if (deploymentFailed(server.log())) {
                throw failure("the application could not be deployed");
            }
            if (Instant.now().isAfter(end)) {
                throw failure("the application is not ready after " + limit.toSeconds() + " s");
            }
            tick.run();
            sleep();
        }
    }

    private LauncherException failure(String what) {
        return new LauncherException(
                what + "; log: " + server.log() + "\n  " + String.join("\n  ", LogFiles.trouble(server.log())));
    }

    private static boolean deploymentFailed(Path log) {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> FAILED.matcher(line).find());
        } catch (IOException e) {
            return false;
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }
}
