package org.switchboard.launcher.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.switchboard.launcher.data.Folders;

/**
 * Where PostgreSQL's programs are unpacked to. Who is killed meanwhile leaves a part of them, at which the library, which doesn't
 * tell it from the whole, would stumble at every start from then on.
 */
final class Binaries {
    // The library makes it when all is there.
    private static final String WHOLE = ".exists";

    private Binaries() {}

    /** Starts the database; its programs are in the folder then, wherever another start got to with them. */
    static EmbeddedPostgres unpackAndStart(Path folder, EmbeddedPostgres.Builder database) throws IOException {
        Files.createDirectories(folder);
        // What somebody else is unpacking at this moment is a part, too.
        try (FileChannel lock = FileChannel.open(
                folder.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            deleteParts(folder);
            return database.setOverrideWorkingDirectory(folder.toFile()).start();
        }
    }

    static void deleteParts(Path folder) throws IOException {
        for (Path unpacked : folders(folder)) {
            if (Files.notExists(unpacked.resolve(WHOLE))) {
                Folders.delete(unpacked);
            }
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).toList();
        }
    }
}
