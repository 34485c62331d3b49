package org.switchboard.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.LauncherLog;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.data.Secrets;
import org.switchboard.launcher.database.EmbeddedDatabase;
import org.switchboard.launcher.server.Distribution;
import org.switchboard.launcher.server.Health;
import org.switchboard.launcher.server.PayaraServer;
import org.switchboard.launcher.server.Readiness;
import org.switchboard.launcher.server.ServerOptions;
import org.switchboard.simulator.RetellSimulator;
import org.switchboard.simulator.SimulatorOptions;

/** Database and server in a temporary folder: durable and configured as in production, without a demo. */
final class BenchInstallation implements AutoCloseable {

    /** The platform admin's login. */
    static final String ADMIN = "bench@example.com";

    /** Their password. */
    static final String PASSWORD = "correct horse battery";

    private static final Pattern LOOKED = Pattern.compile("the fleet was looked at in (\\d+) ms");
    private static final Duration READY_LIMIT = Duration.ofMinutes(4);

    private final Distribution distribution = Distribution.find();
    private final DataFolder folder;
    private final Secrets secrets;
    private final EmbeddedDatabase database;
    private final int port = Ports.free();
    private final Thread stop = new Thread(this::stopAndDelete, "stop");
    private final Map<String, String> always = new TreeMap<>();
    private PayaraServer server;
    private RetellSimulator simulator;

    /** Starts the database. */
    BenchInstallation() {
        try {
            folder = new DataFolder(Files.createTempDirectory("switchboard-bench")).create();
        } catch (IOException e) {
            throw new LauncherException("cannot make a temporary folder: " + e.getMessage(), e);
        }
        LauncherLog.writeTo(folder);
        secrets = new Secrets(folder);
        database = EmbeddedDatabase.start(
                folder, secrets, distribution.cache(folder.cache()).resolve("postgres"));
        Runtime.getRuntime().addShutdownHook(stop);
    }

    /**
     * Starts a simulated provider for the servers that are started afterwards.
     *
     * @return the key of an account there
     */
    String startSimulator() {
        return startSimulator(1).control().apiKeys().get(0);
    }

    /** Starts a simulated provider with one account whose calls run so much faster than real ones. */
    RetellSimulator startSimulator(double timeScale) {
        String key = secrets.spareRetellKeys(1).get(0);
        simulator = RetellSimulator.start(
                SimulatorOptions.builder().apiKey(key).timeScale(timeScale).build());
        always.put("switchboard.provider.retell.base-url", simulator.url().toString());
        return simulator;
    }

    /**
     * Starts the server, the one before being stopped.
     *
     * @param settings beside the usual ones, by configuration key
     * @return how long it took until it was ready
     */
    Duration startServer(Map<String, String> settings) {
        long start = System.nanoTime();
        beginServer(settings, false);
        new Readiness(server, new Health(baseUri()), READY_LIMIT).await(() -> {});
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The server is gone at once, as when the power fails. */
    void killServer() {
        server.process().destroyForcibly();
        server.process().onExit().join();
        server = null;
    }

    /** Waits until the server that was begun is ready. */
    void awaitServer() {
        new Readiness(server, new Health(baseUri()), READY_LIMIT).await(() -> {});
    }

    /**
     * Starts the server, the one before being stopped, and doesn't wait.
     *
     * @param quick for a short life: compiled as little as possible
     */
    void beginServer(Map<String, String> settings, boolean quick) {
        stopServer();
        Map<String, String> all = new TreeMap<>(secrets.forServer());
        all.put("switchboard.db.url", database.jdbcUrl());
        all.put("switchboard.public-url", baseUri().toString());
        all.put("switchboard.plugins.folder", folder.plugins().toString());
        all.put("switchboard.admin.email", ADMIN);
        all.put("switchboard.admin.password", PASSWORD);
        // A benchmark is one user who asks for everything.
        List.of("user", "tenant", "address", "new-agents")
                .forEach(limit -> all.put("switchboard.limits." + limit, "100000000"));
        all.putAll(always);
        all.putAll(settings);
        server = PayaraServer.start(distribution, folder, new ServerOptions("127.0.0.1", port, quick, all));
    }

    /** What the server says the look at the fleet has cost its start, milliseconds; -1 when it says nothing. */
    long lookMillis() {
        try {
            Matcher said = LOOKED.matcher(Files.readString(server.log(), StandardCharsets.ISO_8859_1));
            return said.find() ? Long.parseLong(said.group(1)) : -1;
        } catch (IOException e) {
            throw new LauncherException("cannot read " + server.log(), e);
        }
    }

    /** Stops the server; the database stays. */
    void stopServer() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Processor time that the running server has used so far. */
    Duration serverCpu() {
        return server.cpu();
    }

    /** No slash at the end. */
    URI baseUri() {
        return URI.create("http://localhost:" + port);
    }

    /** The database's port on the loopback address. */
    int databasePort() {
        return database.port();
    }

    /** The database as its superuser, to look. */
    Connection asSuperuser() throws SQLException {
        return database.connectAsSuperuser();
    }

    /** The database as the owner of schemas, to make what an earlier release would have made. */
    Connection asOwner() throws SQLException {
        // Scripts go to the server as they are: the driver stumbles over bodies of functions.
        String url = database.jdbcUrl() + "?preferQueryMode=extendedForPrepared";
        return DriverManager.getConnection(url, "switchboard_owner", secrets.ownerPassword());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(stop);
        stopAndDelete();
    }

    private void stopAndDelete() {
        try {
            stopServer();
            if (simulator != null) {
                simulator.close();
            }
            database.close();
            List<Path> files;
            try (Stream<Path> found = Files.walk(folder.root())) {
                files = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new LauncherException("delete " + folder.root() + " yourself: " + e.getMessage(), e);
        }
    }
}
