package org.switchboard.launcher.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.launcher.LauncherException;

class DataFolderLockTest {

    @TempDir
    private Path root;

    @Test
    void is_held_by_one_at_a_time() throws IOException {
        DataFolder folder = new DataFolder(root).create();
        DataFolderLock first = DataFolderLock.acquire(folder);

        assertThatThrownBy(() -> DataFolderLock.acquire(folder))
                .isInstanceOf(LauncherException.class)
                .hasMessageContaining("in use");

        first.close();
        assertThatCode(() -> DataFolderLock.acquire(folder).close()).doesNotThrowAnyException();
    }
}
