package org.switchboard.launcher;

import java.util.List;
import java.util.Map;

/** What is started besides the server. */
public enum Mode {
    /** Embedded database, simulated provider, demo tenants and logins. */
    DEMO,
    /** Nothing: database and keys are configured, providers are real. */
    CONFIGURED;

    private static final String URL = "SWITCHBOARD_DB_URL";
    private static final List<String> NEEDED =
            List.of("SWITCHBOARD_DB_PASSWORD", "SWITCHBOARD_DB_OWNER_PASSWORD", "SWITCHBOARD_MASTER_KEY");

    /**
     * Decides by the environment and by whether production was asked for on the command line.
     *
     * @throws LauncherException if production lacks its database, or a configured database its secrets
     */
    public static Mode of(Map<String, String> environment, boolean production) {
        if (isSet(environment, URL)) {
            NEEDED.stream()
                    .filter(name -> !isSet(environment, name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new LauncherException(URL + " is set, but " + name + " is not");
                    });
            return CONFIGURED;
        }
        if (production || "production".equalsIgnoreCase(environment.get("SWITCHBOARD_MODE"))) {
            throw new LauncherException("production needs a database: set " + URL
                    + " (and its passwords, see docs/operations.md), or leave out --production for a demo");
        }
        return DEMO;
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
