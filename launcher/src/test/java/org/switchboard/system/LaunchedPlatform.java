package org.switchboard.system;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.switchboard.launcher.data.Ports;

/** A demo platform of its own, started and stopped by the launcher as users do it. */
final class LaunchedPlatform {
    private final Path folder;
    private final Map<String, String> environment;
    private final int port = Ports.free();

    /**
     * Starts nothing yet.
     *
     * @param environment beside what the tests themselves were started with
     */
    LaunchedPlatform(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    void up() {
        LauncherProcess up = launch("up", "--detach", "--port", Integer.toString(port));
        if (up.exitCode() != 0) {
            throw new AssertionError(up.output());
        }
    }

    void down() {
        launch("down").exitCode();
    }

    URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    /** A superuser's connection to its database; the caller closes it. */
    Connection connectAsSuperuser() throws Exception {
        String database = Files.readString(folder.resolve("run/database.port")).strip();
        String password =
                Files.readString(folder.resolve("secrets/superuser-password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database + "/switchboard", "postgres", password);
    }

    private LauncherProcess launch(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, "--data", folder.toString()));
        arguments.addAll(List.of(options));
        return LauncherProcess.start(environment, arguments.toArray(String[]::new));
    }
}
