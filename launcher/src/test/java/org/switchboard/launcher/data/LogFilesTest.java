package org.switchboard.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {

    @TempDir
    private Path root;

    @Test
    void keep_the_log_of_the_run_before() throws IOException {
        DataFolder folder = new DataFolder(root).create();
        Files.writeString(LogFiles.fresh(folder, "server"), "first");

        assertThat(LogFiles.fresh(folder, "server")).doesNotExist();
        assertThat(folder.logs().resolve("server.log.1")).hasContent("first");
    }

    @Test
    void show_the_lines_that_speak_of_trouble_and_the_ones_after() throws IOException {
        Path log = Files.writeString(root.resolve("log"), "fine\n\nSEVERE: [[\nno disk\nfine\nCaused by: x\n");

        assertThat(LogFiles.trouble(log)).containsExactly("SEVERE: [[", "no disk", "Caused by: x");
    }

    @Test
    void show_the_end_if_no_line_does() throws IOException {
        Path log = Files.writeString(root.resolve("log"), "one\n".repeat(50) + "two\n");

        assertThat(LogFiles.trouble(log)).hasSize(12).endsWith("two");
    }

    @Test
    void show_nothing_if_there_is_no_log() {
        assertThat(LogFiles.trouble(root.resolve("none"))).isEmpty();
    }
}
