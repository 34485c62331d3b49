package org.switchboard.system.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of the repository. */
final class Sources {
    private Sources() {}

    /** All files of a folder, one after the other. */
    static String in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Sources::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
