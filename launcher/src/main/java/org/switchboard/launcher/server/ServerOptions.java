package org.switchboard.launcher.server;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the server starts.
 *
 * @param host address to listen on
 * @param port port to listen on
 * @param quickStart whether an early start matters more than speed later: what runs often isn't compiled again as well as it could be
 * @param settings configuration by key, secrets included
 */
public record ServerOptions(String host, int port, boolean quickStart, Map<String, String> settings) {

    /** Copies the settings. */
    public ServerOptions {
        settings = Map.copyOf(settings);
    }

    /**
     * The settings as MicroProfile Config finds them among environment variables: {@code a.b-c} is {@code A_B_C}. Unlike a command
     * line, other users can't read a process's environment; and Payara's folder of secrets makes every stop take five seconds more.
     */
    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        settings.forEach((key, value) ->
                environment.put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return environment;
    }

    @Override
    public String toString() {
        return host + ":" + port + " " + settings.keySet();
    }
}
