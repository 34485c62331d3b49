package org.switchboard.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void answers_wrong_usage_with_2() {
        assertThat(execute("fly")).isEqualTo(2);
        assertThat(execute("up", "--port", "many")).isEqualTo(2);
    }

    @Test
    void answers_status_with_3_when_nothing_runs() {
        assertThat(execute("status", "--data", folder.toString())).isEqualTo(3);
    }

    @Test
    void has_nothing_to_stop_when_nothing_runs() {
        assertThat(execute("down", "--data", folder.toString())).isZero();
    }

    @Test
    void explains_a_wrong_number_in_one_line() {
        assertThat(execute("up", "--port", "70000", "--data", folder.toString()))
                .isOne();
        assertThat(err.toString()).isEqualToIgnoringNewLines("error: --port must be between 1 and 65535");
    }

    private int execute(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
