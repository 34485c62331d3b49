package org.switchboard.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.switchboard.launcher.data.DataFolder;
import org.switchboard.launcher.data.DataFolderLock;
import org.switchboard.launcher.data.Part;
import org.switchboard.launcher.data.Ports;
import org.switchboard.launcher.data.RunNote;
import org.switchboard.launcher.data.RunNotes;
import org.switchboard.launcher.data.Secrets;
import org.switchboard.launcher.database.EmbeddedDatabase;
import org.switchboard.launcher.server.Distribution;
import org.switchboard.launcher.server.Health;
import org.switchboard.launcher.server.PayaraServer;
import org.switchboard.launcher.server.Readiness;
import org.switchboard.launcher.server.ServerOptions;
import org.switchboard.simulator.RetellSimulator;

/** A running installation: everything it needs, started in order and stopped in reverse. */
public final class Platform implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    // Whoever waited for the start wants to use it now, and what is soon stopped needs no preparation.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final PlatformOptions options;
    private final Progress progress;
    private final RunNotes notes;
    private final Secrets secrets;
    private final StartedParts parts = new StartedParts();
    private Optional<EmbeddedDatabase> database = Optional.empty();
    private Optional<RetellSimulator> simulator = Optional.empty();
    private PayaraServer server;

    /** An installation that isn't started yet. */
    public Platform(PlatformOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.notes = new RunNotes(options.data());
        this.secrets = new Secrets(options.data());
    }

    /**
     * Starts everything and returns when the application is ready.
     *
     * @throws LauncherException if something is in the way; whatever was started is stopped again
     */
    public Platform start() {
        try {
            Distribution distribution = Distribution.find();
            takeDataFolder();
            checkPort();
            ServerOptions serverOptions = options.mode() == Mode.DEMO ? startDemoParts(distribution) : configured();
            progress.step("Starting the server on port " + options.port());
            server = startNoted(
                    Part.SERVER,
                    () -> PayaraServer.start(distribution, options.data(), serverOptions),
                    it -> RunNote.of(Part.SERVER, it.process(), options.port()));
            new Readiness(server, new Health(baseUri()), READY_LIMIT).await(progress::tick);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void takeDataFolder() {
        DataFolder folder = options.data().create();
        parts.start(() -> DataFolderLock.acquire(folder));
        if (new Leftovers(folder).stop()) {
            progress.step("Stopped what an earlier run had left behind");
        }
        parts.start(() -> forget(Part.SUPERVISOR));
        notes.write(RunNote.of(Part.SUPERVISOR, ProcessHandle.current(), 0));
    }

    private void checkPort() {
        if (!Ports.isFree(options.host(), options.port())) {
            throw new LauncherException("port " + options.port() + " is in use; choose another with --port N");
        }
    }

    private ServerOptions startDemoParts(Distribution distribution) {
        Path binaries = distribution.cache(options.data().cache()).resolve("postgres");
        progress.step("Starting PostgreSQL 18 and the Retell simulator");
        SimulatedRetell retell = parts.start(() -> SimulatedRetell.begin(options, secrets));
        EmbeddedDatabase postgres = startNoted(
                Part.DATABASE,
                () -> EmbeddedDatabase.start(options.data(), secrets, binaries),
                it -> RunNote.of(Part.DATABASE, it.process(), it.port()));
        database = Optional.of(postgres);
        RetellSimulator simulated = retell.await();
        parts.start(() -> forget(Part.SIMULATOR));
        notes.write(RunNote.of(Part.SIMULATOR, ProcessHandle.current(), simulated.port()));
        simulator = Optional.of(simulated);
        return ServerSettings.demo(
                options, secrets, postgres.jdbcUrl(), simulated.url().toString());
    }

    private ServerOptions configured() {
        return ServerSettings.configured(options, System.getenv());
    }

    private <T extends AutoCloseable> T startNoted(Part part, Supplier<T> starter, Function<T, RunNote> note) {
        parts.start(() -> forget(part));
        T started = parts.start(starter);
        notes.write(note.apply(started));
        return started;
    }

    private AutoCloseable forget(Part part) {
        return () -> notes.remove(part);
    }

    /** Does in the background what makes the next start faster; ends with the platform at the latest. */
    public void prepareNextStart() {
        parts.start(() -> server.prepareNextStart(SETTLED));
    }

    /** Returns when a part has ended that should still run, and tells which. */
    public LauncherException awaitFailure() {
        CompletableFuture<String> serverEnd =
                end(server.process(), "the server stopped unexpectedly; log: " + server.log());
        CompletableFuture<String> databaseEnd = database.map(it -> end(
                        it.process(),
                        "PostgreSQL stopped unexpectedly; logs: "
                                + options.data().logs()))
                .orElseGet(CompletableFuture::new);
        return new LauncherException(
                (String) CompletableFuture.anyOf(serverEnd, databaseEnd).join());
    }

    private static CompletableFuture<String> end(ProcessHandle process, String message) {
        return process.onExit().thenApply(ended -> message);
    }

    /** Where the platform is reached from this machine; no slash at the end. */
    public URI baseUri() {
        return options.baseUri();
    }

    /** The embedded database; empty if one is configured. */
    public Optional<EmbeddedDatabase> database() {
        return database;
    }

    /** The simulated provider; empty if the real one is used. */
    public Optional<RetellSimulator> simulator() {
        return simulator;
    }

    /** API keys of simulated provider accounts that no demo tenant uses. */
    public List<String> spareRetellKeys() {
        return secrets.spareRetellKeys(options.spareAccounts());
    }

    @Override
    public void close() {
        parts.close();
    }
}
