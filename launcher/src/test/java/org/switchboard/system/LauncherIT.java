package org.switchboard.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Part;
import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.data.Processes;
import org.switchboard.launcher.data.RunNote;
import org.switchboard.launcher.data.RunNotes;

/** The launcher's promises, kept by the real process on real ports and files. */
class LauncherIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private final String port = Integer.toString(Ports.free());

    @AfterEach
    void stop_whatever_runs() {
        launch("down");
    }

    @Nested
    class WhenDetached {

        @Test
        void runs_until_it_is_told_to_stop() {
            LauncherProcess up = launch("up", "--detach", "--port", port);
            assertThat(up.output()).contains("Switchboard is ready", "http://localhost:" + port, "admin@demo.com");
            assertThat(up.exitCode()).isZero();
            assertThat(notes()).extracting(RunNote::part).containsExactly(Part.values());

            LauncherProcess status = launch("status");
            assertThat(status.output()).contains("is ready at http://localhost:" + port, "database", "simulator");
            assertThat(status.exitCode()).isZero();

            LauncherProcess second = launch("up", "--port", Integer.toString(Ports.free()));
            assertThat(second.output()).startsWith("error: the data folder").contains("--data DIR");
            assertThat(second.exitCode()).isOne();

            List<RunNote> parts = notes();
            assertThat(launch("down").exitCode()).isZero();
            assertThatAllEnded(parts);
            assertThat(launch("status").exitCode()).isEqualTo(3);
        }
    }

    @Nested
    class WhenStoppedWhileStarting {

        @Test
        void leaves_nothing_behind_after_ctrl_c() throws Exception {
            LauncherProcess up = startUp().awaitOutput("Starting the server");
            List<RunNote> parts = awaitParts();

            assertThat(up.interrupt().exitCode()).isEqualTo(130);

            assertThatAllEnded(parts);
            assertThat(notes()).isEmpty();
        }

        @Test
        void stops_no_process_but_its_own() throws Exception {
            Process stranger = new ProcessBuilder("sleep", "infinity").start();
            startUp().awaitOutput("Starting the server");

            launch("down");

            assertThat(stranger.isAlive()).isTrue();
            stranger.destroy();
        }
    }

    @Nested
    class WhenItsLauncherWasKilled {

        @Test
        void is_found_and_stopped_by_down() throws Exception {
            List<RunNote> orphans = kill(startUp());
            LauncherProcess status = launch("status");
            assertThat(status.output()).contains("a launcher that was killed left these");
            assertThat(status.exitCode()).isEqualTo(3);

            assertThat(launch("down").output()).contains("Stopped.");

            assertThatAllEnded(orphans);
        }

        @Test
        void is_cleared_away_by_the_next_up() throws Exception {
            List<RunNote> orphans = kill(startUp());

            LauncherProcess next = startUp().awaitOutput("Stopped what an earlier run had left behind");

            assertThatAllEnded(orphans);
            next.awaitOutput("Starting the server").interrupt().exitCode();
        }

        private List<RunNote> kill(LauncherProcess up) throws Exception {
            up.awaitOutput("Starting the server");
            List<RunNote> parts = awaitParts();
            note(parts, Part.SUPERVISOR).process().orElseThrow().destroyForcibly();
            up.exitCode();
            return List.of(note(parts, Part.SERVER), note(parts, Part.DATABASE));
        }
    }

    @Nested
    class WhenSomethingIsInTheWay {

        @Test
        void says_that_the_port_is_taken_and_leaves_nothing_running() throws IOException {
            try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                LauncherProcess up = launch("up", "--port", Integer.toString(taken.getLocalPort()));

                assertThat(up.output())
                        .isEqualToIgnoringNewLines(
                                "error: port " + taken.getLocalPort() + " is in use; choose another with --port N");
                assertThat(up.exitCode()).isOne();
                assertThat(notes()).isEmpty();
            }
        }

        @Test
        void refuses_a_database_of_another_major_version() throws IOException {
            Path cluster = Files.createDirectories(folder.resolve("postgres"));
            Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

            LauncherProcess up = launch("up", "--port", port);

            assertThat(up.output()).contains("error: the database in " + cluster + " was made by PostgreSQL 17");
            assertThat(up.exitCode()).isOne();
            assertThat(notes()).isEmpty();
        }

        @Test
        void refuses_a_data_folder_it_cannot_write_to() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "");

            LauncherProcess up = LauncherProcess.run(
                    "up", "--port", port, "--data", file.resolve("data").toString());

            assertThat(up.output()).startsWith("error: cannot write to the data folder " + file);
            assertThat(up.exitCode()).isOne();
        }

        @Test
        void refuses_production_without_a_database() {
            LauncherProcess up = launch("up", "--production");

            assertThat(up.output()).startsWith("error: production needs a database: set SWITCHBOARD_DB_URL");
            assertThat(up.exitCode()).isOne();
            assertThat(folder.resolve("postgres")).doesNotExist();
        }

        @Test
        void refuses_production_by_environment_without_a_database() {
            LauncherProcess up =
                    LauncherProcess.start(Map.of("SWITCHBOARD_MODE", "production"), "up", "--data", folder.toString());

            assertThat(up.exitCode()).isOne();
            assertThat(up.output()).startsWith("error: production needs a database");
        }

        @Test
        void tells_why_the_server_stopped() {
            LauncherProcess up = LauncherProcess.start(
                    Map.of("SWITCHBOARD_JAVA_OPTS", "-Xmx1k"), "up", "--port", port, "--data", folder.toString());

            assertThat(up.exitCode()).isOne();
            assertThat(up.output())
                    .contains("error: the server stopped while starting; log: ", "Too small maximum heap");
            assertThat(notes()).isEmpty();
        }
    }

    private LauncherProcess startUp() {
        return LauncherProcess.start("up", "--port", port, "--data", folder.toString());
    }

    private LauncherProcess launch(String command, String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = command;
        arguments[1] = "--data";
        arguments[2] = folder.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return LauncherProcess.run(arguments);
    }

    private List<RunNote> notes() {
        return new RunNotes(new DataFolder(folder)).alive().toList();
    }

    /** The server's note follows a moment after the line that announces it. */
    private List<RunNote> awaitParts() throws Exception {
        Eventually.isTrue("all parts are noted", () -> notes().size() == Part.values().length);
        return notes();
    }

    private static RunNote note(List<RunNote> notes, Part part) {
        return notes.stream().filter(note -> note.part() == part).findFirst().orElseThrow();
    }

    private static void assertThatAllEnded(List<RunNote> parts) {
        assertThat(parts)
                .isNotEmpty()
                .noneMatch(note -> note.process().filter(Processes::isRunning).isPresent());
    }
}
