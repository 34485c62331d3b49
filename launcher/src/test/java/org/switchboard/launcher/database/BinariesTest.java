package org.switchboard.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    @TempDir
    private Path folder;

    @Test
    void that_were_unpacked_in_part_are_forgotten() throws IOException {
        Path library = Files.createDirectories(folder.resolve("PG-1/lib")).resolve("libicuuc.so");
        Files.createSymbolicLink(library, Path.of("libicuuc.so.60.2"));

        Binaries.deleteParts(folder);

        assertThat(folder.resolve("PG-1")).doesNotExist();
    }

    @Test
    void that_are_whole_stay() throws IOException {
        Path program = Files.createFile(
                Files.createDirectories(folder.resolve("PG-1/bin")).resolve("postgres"));
        Files.createFile(folder.resolve("PG-1/.exists"));

        Binaries.deleteParts(folder);

        assertThat(program).exists();
    }
}
