package org.switchboard.launcher.server;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.switchboard.launcher.LauncherException;
import org.switchboard.launcher.data.PrivateFiles;

/**
 * The built product: launcher.jar, lib/, payara-micro.jar and switchboard.war side by side.
 *
 * @param home the folder they are in
 */
public record Distribution(Path home) {

    /**
     * The distribution this class was loaded from, or the one that system property {@code switchboard.home} names.
     *
     * @throws LauncherException if it isn't complete
     */
    public static Distribution find() {
        String home = System.getProperty("switchboard.home");
        Distribution distribution = new Distribution(home == null ? ownHome() : Path.of(home));
        for (Path file : new Path[] {distribution.server(), distribution.application()}) {
            if (!Files.isRegularFile(file)) {
                throw new LauncherException(file + " is missing; build with: mvn -DskipTests package");
            }
        }
        return distribution;
    }

    private static Path ownHome() {
        try {
            Path code = Path.of(Distribution.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return code.resolveSibling(Files.isDirectory(code) ? "switchboard" : ".")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new LauncherException("cannot tell where the launcher lies", e);
        }
    }

    /**
     * Where programs are unpacked, for all installations of this user; {@code other} if the distribution is read-only. PostgreSQL's
     * are writable for everybody, so nobody else gets as far as that.
     */
    public Path cache(Path other) {
        Path cache = Files.isWritable(home) ? home.resolve("cache") : other;
        try {
            PrivateFiles.createFolder(cache);
            return cache;
        } catch (IOException e) {
            throw new LauncherException("cannot write to " + cache, e);
        }
    }

    /** The command line itself. */
    public Path launcher() {
        return home.resolve("launcher.jar");
    }

    /** Payara Micro. */
    public Path server() {
        return home.resolve("payara-micro.jar");
    }

    /** Pages and API. */
    public Path application() {
        return home.resolve("switchboard.war");
    }
}
