package org.switchboard.launcher;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.switchboard.launcher.data.DataFolder;

/** Sends what the libraries in this process log to a file: the terminal belongs to {@link Progress}. */
public final class LauncherLog extends StreamHandler {

    private static final String FORMAT = "%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n";

    private LauncherLog(OutputStream out) {
        super(out, new SimpleFormatter());
    }

    /** From now on to {@code launcher.log} of that folder. */
    public static void writeTo(DataFolder folder) {
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        try {
            OutputStream out =
                    new FileOutputStream(folder.logs().resolve("launcher.log").toFile(), true);
            LogManager.getLogManager().reset();
            Logger.getLogger("").addHandler(new LauncherLog(out));
        } catch (IOException e) {
            throw new LauncherException("cannot write to " + folder.logs(), e);
        }
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        super.publish(entry);
        flush();
    }
}
