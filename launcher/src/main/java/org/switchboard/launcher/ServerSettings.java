package org.switchboard.launcher;

import java.util.Map;
import java.util.TreeMap;
import org.switchboard.launcher.data.Secrets;
import org.switchboard.launcher.server.ServerOptions;

/** The server's configuration for each mode. */
final class ServerSettings {

    private ServerSettings() {}

    static ServerOptions demo(PlatformOptions options, Secrets secrets, String jdbcUrl, String simulatorUrl) {
        Map<String, String> settings = new TreeMap<>(secrets.forServer());
        settings.put("switchboard.db.url", jdbcUrl);
        settings.put("switchboard.db.user", "switchboard_app");
        settings.put("switchboard.db.owner-user", "switchboard_owner");
        settings.put("switchboard.public-url", options.baseUri().toString());
        settings.put("switchboard.demo", "true");
        settings.put("switchboard.signup.enabled", "true");
        settings.put("switchboard.plugins.folder", pluginsFolder(options, System.getenv()));
        settings.put("switchboard.provider.retell.base-url", simulatorUrl);
        settings.put("switchboard.recordings.allowed-origins", simulatorUrl);
        return new ServerOptions(options.host(), options.port(), true, settings);
    }

    /** Everything but the public URL and the plugins' folder comes from the environment, which the server inherits. */
    static ServerOptions configured(PlatformOptions options, Map<String, String> environment) {
        String publicUrl = environment.getOrDefault(
                "SWITCHBOARD_PUBLIC_URL", options.baseUri().toString());
        Map<String, String> settings = Map.of(
                "switchboard.public-url", publicUrl, "switchboard.plugins.folder", pluginsFolder(options, environment));
        return new ServerOptions(options.host(), options.port(), false, settings);
    }

    private static String pluginsFolder(PlatformOptions options, Map<String, String> environment) {
        return environment.getOrDefault(
                "SWITCHBOARD_PLUGINS_FOLDER", options.data().plugins().toString());
    }
}
