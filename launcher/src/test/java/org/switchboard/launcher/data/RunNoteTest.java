package org.switchboard.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNoteTest {

    private static final RunNote OURS = RunNote.of(Part.SERVER, ProcessHandle.current(), 8080);

    @TempDir
    private Path root;

    @Test
    void finds_its_process() {
        assertThat(OURS.process()).contains(ProcessHandle.current());
    }

    @Test
    void takes_a_later_process_with_the_same_id_for_a_stranger() {
        RunNote earlier = new RunNote(Part.SERVER, OURS.pid(), OURS.startedAt().minus(Duration.ofMinutes(1)), 8080);

        assertThat(earlier.process()).isEmpty();
    }

    @Test
    void finds_no_process_that_has_ended() throws Exception {
        Process process = new ProcessBuilder("true").start();
        RunNote note = RunNote.of(Part.SERVER, process.toHandle(), 0);
        process.waitFor(10, TimeUnit.SECONDS);

        assertThat(note.process()).isEmpty();
    }

    @Test
    void survives_being_written_and_read() throws IOException {
        RunNotes notes = new RunNotes(new DataFolder(root).create());
        notes.write(OURS);

        assertThat(notes.alive(Part.SERVER)).contains(OURS);
        assertThat(notes.alive()).containsExactly(OURS);

        notes.remove(Part.SERVER);
        assertThat(notes.alive()).isEmpty();
    }
}
