package org.switchboard.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Looks at processes, waits for them and ends them; they need not be our children. */
public final class Processes {

    private static final Duration POLL = Duration.ofMillis(50);

    private Processes() {}

    /**
     * Whether a process still does something. In a container nobody may collect the orphans of a killed parent; such a zombie has
     * ended, although the JDK calls it alive.
     */
    public static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // No /proc on this system, or the process is gone.
        }
    }

    /** Asks a process to end, and ends it by force after {@code graceSeconds}. */
    public static void stop(ProcessHandle process, int graceSeconds) {
        process.destroy();
        if (!awaitExit(process, graceSeconds)) {
            process.destroyForcibly();
            awaitExit(process, 5);
        }
    }

    /** Waits until a process has ended; false if it still runs after that time. */
    public static boolean awaitExit(ProcessHandle process, int seconds) {
        Instant end = Instant.now().plusSeconds(seconds);
        while (isRunning(process)) {
            if (Instant.now().isAfter(end) || !sleep()) {
                return false;
            }
        }
        return true;
    }

    private static boolean sleep() {
        try {
            Thread.sleep(POLL.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
