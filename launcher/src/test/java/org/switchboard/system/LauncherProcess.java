package org.switchboard.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.switchboard.launcher.server.Distribution;

/** The launcher as users run it: a process with output and an exit code. */
final class LauncherProcess {

    private final Process process;
    private final Path output;

    private LauncherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static LauncherProcess start(String... arguments) {
        return start(Map.of(), arguments);
    }

    static LauncherProcess start(Map<String, String> environment, String... arguments) {
        try {
            Path output = Files.createTempFile("launcher", ".out");
            output.toFile().deleteOnExit();
            List<String> command = new ArrayList<>(
                    List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-jar"));
            command.add(Distribution.find().launcher().toString());
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new LauncherProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs to the end. */
    static LauncherProcess run(String... arguments) {
        LauncherProcess process = start(arguments);
        process.exitCode();
        return process;
    }

    int exitCode() {
        return exitCode(Duration.ofMinutes(5));
    }

    int exitCode(Duration limit) {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher does not end; it says:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has said something; fails if it ends before. */
    LauncherProcess awaitOutput(String text) throws Exception {
        Eventually.isTrue("the launcher says: " + text, () -> {
            boolean alive = process.isAlive();
            boolean said = output().contains(text);
            if (!said && !alive) {
                throw new AssertionError("the launcher ended; it says:\n" + output());
            }
            return said;
        });
        return this;
    }

    /** What Ctrl-C sends. */
    LauncherProcess interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return this;
    }
}
