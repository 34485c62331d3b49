package org.switchboard.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.switchboard.launcher.Mode;
import org.switchboard.launcher.Platform;
import org.switchboard.launcher.PlatformOptions;
import org.switchboard.launcher.Progress;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Ports;
import org.switchboard.simulator.RetellSimulator;

/**
 * One running demo platform for all system tests of a JVM: started when first asked for, stopped when the JVM ends. Tests share it,
 * so they make tenants of their own or leave the demo tenants as they were.
 *
 * <pre>
 * private final PlatformUnderTest platform = PlatformUnderTest.running();
 * </pre>
 */
public final class PlatformUnderTest implements AutoCloseable {

    /** A call of 20 seconds passes in less than two. */
    public static final double TIME_SCALE = 12;

    private static final int SPARE_ACCOUNTS = 150;
    private static PlatformUnderTest running;
    private static String failure;

    private final DataFolder data;
    private final Platform platform;
    private final Iterator<String> retellKeys;

    private PlatformUnderTest(Path folder) {
        data = new DataFolder(folder);
        platform = new Platform(
                new PlatformOptions(data, "127.0.0.1", Ports.free(), TIME_SCALE, SPARE_ACCOUNTS, Mode.DEMO),
                new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop platform under test"));
        platform.start();
        retellKeys = platform.spareRetellKeys().iterator();
    }

    /** The platform; the first call starts it, and if that fails, so do all later ones without trying again. */
    public static synchronized PlatformUnderTest running() {
        if (failure != null) {
            throw new IllegalStateException("the platform did not start before: " + failure);
        }
        if (running == null) {
            try {
                running = new PlatformUnderTest(Files.createTempDirectory("switchboard-under-test"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e.getMessage();
                throw e;
            }
        }
        return running;
    }

    /** A platform of its own; the caller closes it. */
    public static PlatformUnderTest another() throws IOException {
        return new PlatformUnderTest(Files.createTempDirectory("switchboard-under-test"));
    }

    /** Base of all URLs; no slash at the end. */
    public URI baseUri() {
        return platform.baseUri();
    }

    /** URL of a path that begins with a slash. */
    public URI uri(String path) {
        return URI.create(baseUri() + path);
    }

    /** The simulated provider: its {@code control()} moves time, injects faults and shows what it has sent. */
    public RetellSimulator retell() {
        return platform.simulator().orElseThrow();
    }

    /** Key of an account at the simulated provider that no other test uses. */
    public synchronized String newRetellKey() {
        return retellKeys.next();
    }

    /** A superuser's connection to the platform's database, for assertions; the caller closes it. */
    public Connection connectAsSuperuser() throws SQLException {
        return platform.database().orElseThrow().connectAsSuperuser();
    }

    /** All log files so far: the server's, the database's, the launcher's. */
    public Map<Path, String> logs() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (var files = Files.list(data.logs())) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName(), Files.readString(file));
            }
        }
        return texts;
    }

    /** The server's log so far. */
    public String serverLog() throws IOException {
        return Files.readString(data.logs().resolve("server.log"));
    }

    /** The database's log so far. */
    public String databaseLog() throws IOException {
        return Files.readString(data.logs().resolve("database.log"));
    }

    @Override
    public void close() {
        platform.close();
        if (!Boolean.getBoolean("system.keep") && Files.exists(data.root())) {
            deleteRecursively(data.root());
        }
    }

    private static void deleteRecursively(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
