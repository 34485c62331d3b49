package org.switchboard.launcher.data;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import org.switchboard.launcher.LauncherException;

/** Held by the one launcher that runs on a data folder; the operating system releases it even after kill -9. */
public final class DataFolderLock implements AutoCloseable {

    private final FileChannel channel;

    private DataFolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws LauncherException if another launcher holds it
     */
    public static DataFolderLock acquire(DataFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.run().resolve("lock"), CREATE, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LauncherException("the data folder " + folder.root()
                        + " is in use by a running Switchboard; stop it with down, or choose another with --data DIR");
            }
            return new DataFolderLock(channel);
        } catch (IOException e) {
            throw new LauncherException("cannot lock the data folder " + folder.root(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
