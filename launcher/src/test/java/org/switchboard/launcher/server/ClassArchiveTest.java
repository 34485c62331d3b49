package org.switchboard.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path home;

    @TempDir
    Path work;

    private ClassArchive archive;

    @BeforeEach
    void note_the_classes_of_a_first_run() throws Exception {
        archive = new ClassArchive(home.resolve("classes.jsa"), List.of("-cp", System.getProperty("java.class.path")));
        assertThat(runJvm(archive.arguments(work))).isZero();
    }

    @Test
    void is_made_from_what_the_first_run_loaded_and_the_jvm_takes_it() throws Exception {
        try (AutoCloseable making = archive.makeAfter(Duration.ZERO, work)) {
            awaitArchive();
            assertThat(making).isNotNull();
        }

        assertThat(archive.arguments(work)).contains("-XX:SharedArchiveFile=" + archive.file());
        assertThat(runJvm(with("-Xshare:on"))).isZero();
        assertThat(home).isDirectoryContaining(file -> file.equals(archive.file()));
        try (var files = Files.list(home)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void does_no_harm_when_it_is_damaged() throws Exception {
        Files.write(archive.file(), new byte[100_000]);

        assertThat(runJvm(with("-Xshare:on"))).isNotZero();
        assertThat(runJvm(archive.arguments(work))).isZero();
    }

    @Test
    void leaves_nothing_behind_when_the_platform_stops_first() throws Exception {
        archive.makeAfter(Duration.ZERO, work).close();
        archive.makeAfter(A_MINUTE, work).close();

        assertThat(home).isEmptyDirectory();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void skips_classes_that_belong_to_the_loaders_of_the_application() throws Exception {
        Path list = work.resolve("classes.lst");
        String lines = Files.readString(list);
        Files.writeString(list, lines + "org/example/Own id: 99999 super: 99998 source: /nowhere\njava/lang/Half");

        try (AutoCloseable making = archive.makeAfter(Duration.ZERO, work)) {
            awaitArchive();
            assertThat(making).isNotNull();
        }

        assertThat(runJvm(with("-Xshare:on"))).isZero();
    }

    private List<String> with(String option) {
        List<String> arguments = new ArrayList<>(archive.arguments(work));
        arguments.add(option);
        return arguments;
    }

    private void awaitArchive() throws InterruptedException {
        Instant end = Instant.now().plus(A_MINUTE);
        while (!Files.exists(archive.file()) && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(archive.file()).exists();
    }

    private int runJvm(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ServerRuntime.java()));
        command.addAll(arguments);
        command.addAll(archive.classPath());
        command.add("-version");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
