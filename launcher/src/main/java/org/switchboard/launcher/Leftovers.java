package org.switchboard.launcher;

import java.util.Optional;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Part;
import org.switchboard.launcher.data.Processes;
import org.switchboard.launcher.data.RunNote;
import org.switchboard.launcher.data.RunNotes;
import org.switchboard.launcher.database.EmbeddedDatabase;
import org.switchboard.launcher.database.Postmaster;

/** Processes of a supervisor that was killed and could not stop them. */
final class Leftovers {

    private static final int GRACE_SECONDS = 20;

    private final DataFolder folder;
    private final RunNotes notes;

    Leftovers(DataFolder folder) {
        this.folder = folder;
        this.notes = new RunNotes(folder);
    }

    /** Stops what still runs and forgets it; true if there was something. */
    boolean stop() {
        Optional<ProcessHandle> server = notes.alive(Part.SERVER).flatMap(RunNote::process);
        server.ifPresent(process -> Processes.stop(process, GRACE_SECONDS));
        Optional<ProcessHandle> database = EmbeddedDatabase.running(folder);
        database.ifPresent(Postmaster::stop);
        for (Part part : Part.values()) {
            notes.remove(part);
        }
        return server.isPresent() || database.isPresent();
    }
}
