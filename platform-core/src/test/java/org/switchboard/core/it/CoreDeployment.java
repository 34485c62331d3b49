package org.switchboard.core.it;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Property;
import net.jqwik.engine.JqwikTestEngine;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;

/**
 * The core as it is built, with its libraries, on a pool of one connection: whatever a transaction leaves behind on it, the
 * next one meets. The fake provider is the only one.
 */
public final class CoreDeployment {
    private static final Path IT = Path.of("target", "it");
    private static final String DATA_SOURCE = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <data-source>
                <name>java:app/jdbc/switchboard</name>
                <class-name>org.postgresql.ds.PGSimpleDataSource</class-name>
                <url>%s</url>
                <user>switchboard_app</user>
                <password>%s</password>
                <!-- Who waits this long for the only connection holds it. -->
                <property>
                  <name>fish.payara.max-wait-time-in-millis</name>
                  <value>10000</value>
                </property>
                <!-- A lost connection is replaced before its next use. -->
                <property>
                  <name>fish.payara.is-connection-validation-required</name>
                  <value>true</value>
                </property>
                <property>
                  <name>fish.payara.connection-validation-method</name>
                  <value>custom-validation</value>
                </property>
                <property>
                  <name>fish.payara.validation-classname</name>
                  <value>org.glassfish.api.jdbc.validation.PostgresConnectionValidation</value>
                </property>
                <initial-pool-size>1</initial-pool-size>
                <max-pool-size>1</max-pool-size>
                <min-pool-size>1</min-pool-size>
              </data-source>
            </web-app>
            """;

    private CoreDeployment() {}

    /** The application with the usual settings. */
    public static WebArchive usual() {
        return with(Map.of());
    }

    /**
     * The application with these settings beside the usual ones. All test classes are in it and equal settings give equal
     * archives, so that one server does for all who ask for the same.
     */
    public static WebArchive with(Map<String, String> settings) {
        return ShrinkWrap.create(WebArchive.class, "core-" + Integer.toHexString(settings.hashCode()) + ".war")
                .addAsLibrary(classes("platform-core.jar", System.getProperty("core.classes", "target/classes")))
                .merge(
                        classes("tests.jar", "target/test-classes"),
                        "/WEB-INF/classes",
                        Filters.include("/WEB-INF/classes/org/.*"))
                .addAsLibraries(IT.resolve("libraries").toFile().listFiles((folder, name) -> name.endsWith(".jar")))
                .addAsLibraries(jarOf(Assertions.class), jarOf(FakeVoiceProvider.class))
                .addAsLibraries(jarOf(Property.class), jarOf(JqwikTestEngine.class))
                .addAsResource(
                        new StringAsset(FakeVoiceProvider.class.getName()),
                        "META-INF/services/" + VoiceProvider.class.getName())
                .addAsResource(new StringAsset(properties(settings)), "META-INF/microprofile-config.properties")
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .setWebXML(new StringAsset(DATA_SOURCE.formatted(TestDatabase.url(), TestDatabase.APP_PASSWORD)));
    }

    private static JavaArchive classes(String name, String folder) {
        return ShrinkWrap.create(ExplodedImporter.class, name)
                .importDirectory(folder)
                .as(JavaArchive.class);
    }

    /** The library that has the class. */
    public static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String properties(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(Map.of(
                "switchboard.db.url",
                TestDatabase.url(),
                "switchboard.db.password",
                TestDatabase.APP_PASSWORD,
                "switchboard.db.owner-password",
                TestDatabase.OWNER_PASSWORD,
                "switchboard.master-key",
                Base64.getEncoder().encodeToString(new byte[32]),
                "switchboard.public-url",
                "https://voice.example.com",
                // Tests count requests at the provider, and let the next ones fail.
                "switchboard.reconcile.every-seconds",
                "0",
                // An administrator stands for all who would make agents.
                "switchboard.limits.new-agents",
                "100"));
        all.putAll(settings);
        return all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
