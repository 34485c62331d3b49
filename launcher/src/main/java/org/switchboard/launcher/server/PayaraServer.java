package org.switchboard.launcher.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.LogFiles;
import org.switchboard.launcher.data.Processes;

/** Payara Micro with our application, in a process of its own: its class loading and its JVM flags stay apart from ours. */
public final class PayaraServer implements AutoCloseable {

    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final Path log;

    private PayaraServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts the process and returns at once; {@link Readiness} tells when it serves.
     *
     * @throws LauncherException if the process can't be started
     */
    public static PayaraServer start(Distribution distribution, DataFolder folder, ServerOptions options) {
        Path log = LogFiles.fresh(folder, "server");
        try {
            Path work = emptyFolder(folder.cache().resolve("server"));
            ProcessBuilder builder = new ProcessBuilder(command(distribution, options, work))
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().putAll(options.environment());
            return new PayaraServer(builder.start(), log);
        } catch (IOException e) {
            throw new LauncherException("the server does not start: " + e.getMessage(), e);
        }
    }

    private static List<String> command(Distribution distribution, ServerOptions options, Path work)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true"));
        command.addAll(extraOptions());
        command.addAll(List.of("-jar", distribution.server().toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        // A folder that was used before would deploy its applications twice.
        command.addAll(List.of("--rootdir", work.resolve("root").toString()));
        command.addAll(List.of("--logproperties", unpack("logging.properties", work)));
        command.addAll(List.of("--prebootcommandfile", bootCommands(options, work)));
        command.addAll(List.of("--port", Integer.toString(options.port())));
        command.addAll(List.of("--contextroot", "/"));
        command.addAll(List.of("--deploy", distribution.application().toString()));
        return command;
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

    private static Path emptyFolder(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    /** The server's process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** What the server writes. */
    public Path log() {
        return log;
    }

    @Override
    public void close() {
        Processes.stop(process.toHandle(), STOP_SECONDS);
    }
}
