package org.switchboard.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.switchboard.core.it.CoreDeployment;

/** The application with a folder of plugins, with little patience and with few places for each connection. */
final class PluginServer {
    /** Calls of one connection at once. */
    static final int PLACES = 4;

    static final Duration BREAKER_DELAY = Duration.ofSeconds(2);

    private static final String TIMED = TimedCalls.class.getName();
    private static Path folder;

    private PluginServer() {}

    static WebArchive archive() throws IOException {
        if (folder == null) {
            folder = plugins();
        }
        return CoreDeployment.with(Map.of(
                "switchboard.plugins.folder",
                folder.toString(),
                "switchboard.providers",
                "mapper-2, fake, mapper-1, looking",
                TIMED + "/read/Timeout/value",
                "3",
                TIMED + "/write/Timeout/value",
                "500",
                TIMED + "/write/Timeout/unit",
                "MILLIS",
                "switchboard.gateway.breaker-delay",
                BREAKER_DELAY.toString(),
                "switchboard.gateway.calls-per-connection",
                Integer.toString(PLACES)));
    }

    private static Path plugins() throws IOException {
        Path plugins = Files.createTempDirectory(Path.of("target"), "plugins").toAbsolutePath();
        for (String version : new String[] {"1", "2"}) {
            Path library = new PluginJar()
                    .source(
                            "com.fasterxml.jackson.databind.ObjectMapper",
                            "package com.fasterxml.jackson.databind; public class ObjectMapper { public String toString() {"
                                    + " return \"its own mapper " + version + "\"; } }")
                    .writeTo(plugins.resolve("mapper-" + version + "/library.jar"));
            PluginJar.provider("mapper-" + version, "", "new com.fasterxml.jackson.databind.ObjectMapper().toString()")
                    .with(library)
                    .writeTo(plugins.resolve("mapper-" + version + "/plugin.jar"));
        }
        PluginJar.provider("looking", """
                static String sees(String name) {
                    try { Class.forName(name); return name; } catch (ClassNotFoundException e) { return "nothing"; }
                }""", "Provider.sees(System.getProperty(\"looking.for\"))")
                .writeTo(plugins.resolve("looking/plugin.jar"));
        PluginJar.provider("throwing", "public Provider() { throw new IllegalStateException(\"no licence\"); }", "\"\"")
                .writeTo(plugins.resolve("throwing/plugin.jar"));
        PluginJar.provider("unwanted").writeTo(plugins.resolve("unwanted/plugin.jar"));
        return plugins;
    }
}
