package org.switchboard.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.Processes;

/** The files of a PostgreSQL cluster. */
record Cluster(Path folder) {

    private static final String VERSION = "18";
    // A new process with the same id is told apart by its start; the postmaster notes it some moments after it began.
    private static final int TOLERANCE_SECONDS = 10;
    private static final String ACCESS = """
            # Written by the launcher. Nobody gets in without a password, not even on this machine.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** Refuses a cluster that our binaries cannot read. */
    void checkVersion() {
        Path file = folder.resolve("PG_VERSION");
        try {
            String version = Files.exists(file) ? Files.readString(file).strip() : VERSION;
            if (!VERSION.equals(version)) {
                throw new LauncherException("the database in " + folder + " was made by PostgreSQL " + version
                        + ", but this release runs " + VERSION
                        + "; choose another folder with --data DIR or migrate it (docs/operations.md)");
            }
        } catch (IOException e) {
            throw new LauncherException("cannot read " + file, e);
        }
    }

    /** Asks for passwords from now on; true if that is new and the server has to read it. */
    boolean requirePasswords() throws IOException {
        Path file = folder.resolve("pg_hba.conf");
        if (Files.readString(file).equals(ACCESS)) {
            return false;
        }
        Files.writeString(file, ACCESS);
        return true;
    }

    /** The running postmaster, as PostgreSQL itself notes it: its id in the first line, its start (epoch seconds) in the third. */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path file = folder.resolve("postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.size() < 3
                ? Optional.empty()
                : ProcessHandle.of(number(lines.get(0)))
                        .filter(Processes::isRunning)
                        .filter(process -> startedAbout(process, number(lines.get(2))));
    }

    private static boolean startedAbout(ProcessHandle process, long epochSecond) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.getEpochSecond() - epochSecond) <= TOLERANCE_SECONDS)
                .orElse(false);
    }

    private static long number(String line) {
        return Long.parseLong(line.strip());
    }
}
