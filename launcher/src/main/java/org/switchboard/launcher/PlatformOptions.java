package org.switchboard.launcher;

import java.net.URI;
import org.switchboard.launcher.data.DataFolder;

/**
 * How an installation starts.
 *
 * @param data folder that keeps its data
 * @param host address the server listens on
 * @param port port the server listens on
 * @param timeScale how much faster than real time simulated calls run, above 0
 * @param spareAccounts simulated provider accounts besides those of the demo tenants
 * @param mode what is started besides the server
 */
public record PlatformOptions(DataFolder data, String host, int port, double timeScale, int spareAccounts, Mode mode) {

    static final int SPARE_ACCOUNTS = 3;

    /** Checks the numbers. */
    public PlatformOptions {
        if (port < 1 || port > 65_535) {
            throw new LauncherException("--port must be between 1 and 65535");
        }
        if (!(timeScale > 0) || Double.isInfinite(timeScale)) {
            throw new LauncherException("--time-scale must be above 0");
        }
    }

    /** Where a browser on this machine finds the platform; no slash at the end. */
    public URI baseUri() {
        return URI.create("http://localhost:" + port);
    }
}
