package org.switchboard.launcher;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.switchboard.launcher.data.Part;
import org.switchboard.launcher.data.RunNote;
import org.switchboard.launcher.data.RunNotes;
import org.switchboard.launcher.server.Health;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what runs on a data folder. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tell what runs, where and since when; exit code 3 if nothing does.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_RUNNING = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        RunNotes notes = new RunNotes(data.folder());
        List<RunNote> alive = notes.alive().toList();
        boolean supervised = notes.alive(Part.SUPERVISOR).isPresent();
        System.out.println(headline(supervised, alive, notes.alive(Part.SERVER)));
        alive.forEach(StatusCommand::print);
        return supervised ? 0 : NOT_RUNNING;
    }

    private String headline(boolean supervised, List<RunNote> alive, Optional<RunNote> server) {
        if (!supervised) {
            return alive.isEmpty()
                    ? "Switchboard does not run on " + data.folder().root() + "."
                    : "Switchboard does not run, but a launcher that was killed left these; stop them with down:";
        }
        return server.map(note -> URI.create("http://localhost:" + note.port()))
                .filter(base -> new Health(base).isReady())
                .map(base -> "Switchboard is ready at " + base + "/")
                .orElse("Switchboard runs, but is not ready.");
    }

    private static void print(RunNote note) {
        System.out.printf(
                "  %-11s pid %-8d %-11s since %s%n",
                note.part().label(),
                note.pid(),
                note.port() == 0 ? "" : "port " + note.port(),
                TIME.format(note.startedAt().atZone(ZoneId.systemDefault())));
    }
}
