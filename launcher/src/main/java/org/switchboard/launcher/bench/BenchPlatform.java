package org.switchboard.launcher.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.LauncherLog;
import org.switchboard.launcher.Mode;
import org.switchboard.launcher.Platform;
import org.switchboard.launcher.PlatformOptions;
import org.switchboard.launcher.Progress;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.database.EmbeddedDatabase;

/** A platform for one benchmark: the whole product on a data folder that is deleted at the end. */
final class BenchPlatform implements AutoCloseable {

    // The demo's own calls are soon over.
    private static final double QUICKLY = 20;

    private final Path folder;
    private final Platform platform;

    private BenchPlatform(Path folder, Platform platform) {
        this.folder = folder;
        this.platform = platform;
    }

    static BenchPlatform start(PrintStream out) {
        try {
            Path folder = Files.createTempDirectory("switchboard-bench");
            PlatformOptions options =
                    new PlatformOptions(new DataFolder(folder), "127.0.0.1", Ports.free(), QUICKLY, 1, Mode.DEMO);
            LauncherLog.writeTo(options.data().create());
            BenchPlatform bench = new BenchPlatform(folder, new Platform(options, new Progress(out)));
            Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "stop the benchmark's platform"));
            bench.platform.start();
            return bench;
        } catch (IOException e) {
            throw new LauncherException("cannot make a folder for the benchmark: " + e.getMessage(), e);
        }
    }

    URI baseUri() {
        return platform.baseUri();
    }

    EmbeddedDatabase database() {
        return platform.database().orElseThrow();
    }

    /** Key of a simulated provider account. */
    String retellKey() {
        return platform.spareRetellKeys().get(0);
    }

    @Override
    public synchronized void close() {
        platform.close();
        if (Files.exists(folder)) {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new LauncherException("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
