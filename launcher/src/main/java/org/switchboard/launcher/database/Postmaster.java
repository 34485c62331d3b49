package org.switchboard.launcher.database;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.Processes;

/** Stops a postmaster by the signals that PostgreSQL documents. */
public final class Postmaster {

    private Postmaster() {}

    /**
     * Ends it: sessions are cut off (SIGINT), and if that takes long, without a checkpoint (SIGQUIT), which the next start makes
     * good. SIGTERM would wait for the last client to go.
     */
    public static void stop(ProcessHandle postmaster) {
        for (String signal : new String[] {"INT", "QUIT", "KILL"}) {
            if (!Processes.isRunning(postmaster)) {
                return;
            }
            send(signal, postmaster.pid());
            Processes.awaitExit(postmaster, 15);
        }
    }

    private static void send(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new LauncherException("cannot stop PostgreSQL, process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
