package org.switchboard.launcher.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Folders;
import org.switchboard.launcher.data.LogFiles;
import org.switchboard.launcher.data.Processes;

/** Payara Micro with our application, in a process of its own: its class loading and its JVM flags stay apart from ours. */
public final class PayaraServer implements AutoCloseable {

    // The default one. Not told, Payara looks through all jars for another whenever it reads a token: a fifth of a
    // request's work.
    private static final String JSON_PROVIDER = "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl";
    // docs/decisions/0045.
    private static final String COLLECTOR = "-XX:+UseParallelGC";
    private static final String HUGE_PAGES = "-XX:+UseTransparentHugePages";
    private static final Pattern ANY_COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final Path log;
    private final ClassArchive archive;
    private final Path work;

    private PayaraServer(Process process, Path log, ClassArchive archive, Path work) {
        this.process = process;
        this.log = log;
        this.archive = archive;
        this.work = work;
    }

    /**
     * Starts the process and returns at once; {@link Readiness} tells when it serves.
     *
     * @throws LauncherException if the process can't be started
     */
    public static PayaraServer start(Distribution distribution, DataFolder folder, ServerOptions options) {
        Path log = LogFiles.fresh(folder, "server");
        Path work = folder.cache().resolve("server");
        ServerRuntime runtime = ServerRuntime.of(distribution, distribution.cache(folder.cache()));
        try {
            Folders.delete(work);
            Files.createDirectories(work);
            ProcessBuilder builder = new ProcessBuilder(command(distribution, runtime, options, work))
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().putAll(options.environment());
            return new PayaraServer(builder.start(), log, runtime.archive(), work);
        } catch (IOException e) {
            throw new LauncherException("the server does not start: " + e.getMessage(), e);
        }
    }

    private static List<String> command(
            Distribution distribution, ServerRuntime runtime, ServerOptions options, Path work) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ServerRuntime.java(),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                JSON_PROVIDER));
        if (options.quickStart()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        command.addAll(runtime.archive().arguments(work));
        command.addAll(memoryOptions(extraOptions()));
        command.addAll(extraOptions());
        // A root that was used before would deploy its applications twice.
        command.addAll(runtime.arguments(work.resolve("root")));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--logproperties", unpack("logging.properties", work)));
        command.addAll(List.of("--prebootcommandfile", bootCommands(options, work)));
        command.addAll(List.of("--port", Integer.toString(options.port())));
        command.addAll(List.of("--contextroot", "/"));
        command.addAll(List.of("--deploy", distribution.application().toString()));
        return command;
    }

    // Two collectors are an error, and huge pages an unknown word anywhere but on Linux.
    private static List<String> memoryOptions(List<String> chosen) {
        List<String> options = new ArrayList<>();
        if (chosen.stream().noneMatch(option -> ANY_COLLECTOR.matcher(option).matches())) {
            options.add(COLLECTOR);
        }
        if (isOn("Linux")) {
            options.add(HUGE_PAGES);
        }
        return options;
    }

    private static boolean isOn(String system) {
        return System.getProperty("os.name").startsWith(system);
    }

    private static List<String> extraOptions() {
        String options =
                System.getenv().getOrDefault("SWITCHBOARD_JAVA_OPTS", "").strip();
        return options.isEmpty() ? List.of() : Arrays.asList(options.split("\\s+"));
    }

    private static String bootCommands(ServerOptions options, Path work) throws IOException {
        Path file = Path.of(unpack("boot-commands.txt", work));
        Files.writeString(
                file,
                Files.readString(file)
                        + "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + options.host() + "\n");
        return file.toString();
    }

    private static String unpack(String name, Path folder) throws IOException {
        try (InputStream in = PayaraServer.class.getResourceAsStream("/server/" + name)) {
            Path file = folder.resolve(name);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file.toString();
        }
    }

    private static File nothing() {
        return new File(isOn("Windows") ? "NUL" : "/dev/null");
    }

    /** The server's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Prepares, in the background and not before {@code delay} has passed, that the next start is faster; closing ends it. */
    public AutoCloseable prepareNextStart(Duration delay) {
        return archive.makeAfter(delay, work);
    }

    /** What the server writes. */
    public Path log() {
        return log;
    }

    /** Processor time that the server has used so far. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), STOP_SECONDS);
    }
}
