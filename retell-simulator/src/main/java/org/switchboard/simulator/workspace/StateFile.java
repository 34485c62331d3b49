package org.switchboard.simulator.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.switchboard.simulator.http.Json;

/** Keeps the world in a file: read at start, replaced as a whole shortly after every change. */
public final class StateFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(StateFile.class.getName());
    private static final long INTERVAL_MILLIS = 250;

    private final Path file;
    private final World world;
    private final ScheduledExecutorService saver;
    private long savedChanges = -1;
    private byte[] savedBytes = new byte[0];

    /**
     * Restores what the file holds.
     *
     * @param file null: nothing is kept
     * @throws UncheckedIOException if the file is there but cannot be read
     */
    public StateFile(Path file, World world) {
        this.file = file;
        this.world = world;
        saver = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "state-file");
            thread.setDaemon(true);
            return thread;
        });
        if (file != null) {
            restore();
        }
    }

    /** Starts saving. */
    public void start() {
        if (file != null) {
            var unused =
                    saver.scheduleWithFixedDelay(this::save, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void restore() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            world.restore(Json.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the state file " + file, e);
        }
    }

    private synchronized void save() {
        long changes = world.changes();
        if (changes == savedChanges) {
            return;
        }
        byte[] bytes = world.alone(() -> Json.bytes(world.snapshot()));
        // Taking the snapshot counts as one change itself.
        savedChanges = changes + 1;
        if (!Arrays.equals(bytes, savedBytes)) {
            replace(bytes);
            savedBytes = bytes;
        }
    }

    /** The file holds API keys, so only its owner may read it. */
    private void replace(byte[] bytes) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path fresh = folder.resolve(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Files.createFile(fresh, ownerOnly);
            }
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the state file could not be written", e);
        }
    }

    @Override
    public void close() {
        saver.shutdownNow();
        if (file != null) {
            save();
        }
    }
}
