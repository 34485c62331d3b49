package org.switchboard.launcher.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that was started, so that a later command can find it.
 *
 * @param pid process id
 * @param startedAt start of the process as the operating system tells it: tells it apart from a later one with the same id
 * @param port where it listens; 0 if it doesn't
 */
public record RunNote(Part part, long pid, Instant startedAt, int port) {

    // The kernel's clock and the wall clock drift apart by parts of a second between two readings.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** Describes a running process. */
    public static RunNote of(Part part, ProcessHandle process, int port) {
        return new RunNote(part, process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    /** The process, if it is still the same one. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(Processes::isRunning).filter(this::sameStart);
    }

    private boolean sameStart(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(startedAt, start).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }
}
