package org.switchboard.launcher;

import java.nio.file.Path;
import org.switchboard.launcher.data.DataFolder;
import picocli.CommandLine.Option;

/** {@code --data}, the same for all commands. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SWITCHBOARD_DATA:-data}",
            description = "Folder that keeps database, secrets and logs (default: ${DEFAULT-VALUE}).")
    private Path path;

    DataFolder folder() {
        return new DataFolder(path);
    }
}
