package org.switchboard.launcher.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.switchboard.launcher.LauncherException;

/**
 * Where one installation keeps everything: database, secrets, logs, notes about running processes.
 *
 * @param root absolute path; its content is only readable by the user who made it
 */
public record DataFolder(Path root) {

    /** Makes the path absolute. */
    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * Creates what is missing.
     *
     * @throws LauncherException if the disk refuses
     */
    public DataFolder create() {
        try {
            for (Path folder : new Path[] {root, secrets(), logs(), run(), cache(), plugins()}) {
                PrivateFiles.createFolder(folder);
            }
            Files.delete(Files.createTempFile(run(), "write", ".probe"));
            return this;
        } catch (IOException e) {
            throw new LauncherException(
                    "cannot write to the data folder " + root + "; choose another with --data DIR", e);
        }
    }

    /** Database cluster. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    /** Passwords and keys: one file each. */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Log files, one per part; the previous run's carry the ending {@code .1}. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** Notes about running processes. */
    public Path run() {
        return root.resolve("run");
    }

    /** What may be deleted at any time: unpacked binaries. */
    public Path cache() {
        return root.resolve("cache");
    }

    /** Voice providers that don't come with the product: one folder of jars each. */
    public Path plugins() {
        return root.resolve("plugins");
    }

    /** What the simulated provider remembers. */
    public Path simulatorState() {
        return root.resolve("simulator.json");
    }
}
