package org.switchboard.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.launcher.data.Processes;
import org.switchboard.launcher.server.Distribution;

/** Starts a launcher that outlives this one, passes on what it says and returns when it is ready or has failed. */
final class BackgroundStart {

    private static final int STOP_SECONDS = 60;

    private final PlatformOptions options;

    BackgroundStart(PlatformOptions options) {
        this.options = options;
    }

    int run() {
        try {
            Process supervisor = new ProcessBuilder(command())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            Thread giveUp = new Thread(() -> Processes.stop(supervisor.toHandle(), STOP_SECONDS), "give-up");
            Runtime.getRuntime().addShutdownHook(giveUp);
            int code = awaitStart(supervisor);
            Runtime.getRuntime().removeShutdownHook(giveUp);
            return code;
        } catch (IOException e) {
            throw new LauncherException("cannot start the launcher in the background: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("interrupted", e);
        }
    }

    /** Both streams end when the supervisor is ready, and of course when it fails. */
    private static int awaitStart(Process supervisor) throws InterruptedException {
        Thread errors = new Thread(() -> copy(supervisor.getErrorStream(), System.err), "errors");
        errors.start();
        copy(supervisor.getInputStream(), System.out);
        errors.join();
        return Processes.awaitExit(supervisor.toHandle(), 1) ? supervisor.exitValue() : 0;
    }

    private static void copy(InputStream in, PrintStream out) {
        try (in) {
            in.transferTo(out);
        } catch (IOException e) {
            System.getLogger(BackgroundStart.class.getName())
                    .log(System.Logger.Level.DEBUG, "the launcher in the background closed its output", e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        // A session of its own: closing the terminal or Ctrl-C in it must not reach the background.
        Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup")
                .filter(tool -> Files.isExecutable(Path.of(tool)))
                .findFirst()
                .ifPresent(command::add);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Distribution.find().launcher().toString()));
        command.addAll(List.of("up", "--background", "--host", options.host()));
        command.addAll(List.of("--port", Integer.toString(options.port())));
        command.addAll(List.of("--data", options.data().root().toString()));
        command.addAll(List.of("--time-scale", Double.toString(options.timeScale())));
        return command;
    }
}
