package org.switchboard.launcher;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.switchboard.launcher.data.Part;
import org.switchboard.launcher.data.Processes;
import org.switchboard.launcher.data.RunNote;
import org.switchboard.launcher.data.RunNotes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops what up has started on a data folder, and nothing else. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stop everything that up has started.")
final class DownCommand implements Callable<Integer> {

    // The server may take 20 seconds, the database some more.
    private static final int STOP_SECONDS = 60;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Optional<ProcessHandle> supervisor =
                new RunNotes(data.folder()).alive(Part.SUPERVISOR).flatMap(RunNote::process);
        supervisor.ifPresent(process -> Processes.stop(process, STOP_SECONDS));
        boolean leftovers = new Leftovers(data.folder()).stop();
        System.out.println(
                supervisor.isPresent() || leftovers
                        ? "Stopped."
                        : "Nothing runs on " + data.folder().root() + ".");
        return 0;
    }
}
