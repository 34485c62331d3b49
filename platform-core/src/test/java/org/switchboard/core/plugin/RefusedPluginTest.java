package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.plugin.Plugin.Status;
import org.switchboard.spi.SpiVersion;
import org.switchboard.spi.voice.VoiceProvider;

/** A plugin that cannot be used is refused by itself: one line tells which and why, and the one beside it runs. */
class RefusedPluginTest extends PluginFolders {
    @Test
    void an_empty_folder_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("bad"));
        assertRefused("holds no jar");
    }

    @Test
    void a_jar_outside_of_a_folder_is_refused() {
        PluginJar.provider("two").writeTo(folder.resolve("stray.jar"));
        assertThat(refusal("stray.jar")).contains(folder.resolve("stray.jar").toString(), "a folder of its own");
    }

    @Test
    void a_damaged_jar_is_refused() throws IOException {
        Files.createDirectories(folder.resolve("bad"));
        Files.writeString(folder.resolve("bad/half.jar"), "PK half a jar");
        assertRefused("half.jar can't be read");
    }

    @Test
    void jars_without_a_service_file_are_refused() {
        new PluginJar().text("readme.txt", "nothing").writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("name 0 classes in META-INF/services/org.switchboard.spi.voice.VoiceProvider");
    }

    @Test
    void a_folder_of_two_providers_is_refused() {
        PluginJar.provider("two").writeTo(folder.resolve("bad/two.jar"));
        PluginJar.provider("three").writeTo(folder.resolve("bad/three.jar"));
        assertRefused("name 2 classes");
    }

    @Test
    void a_service_file_that_names_no_class_is_refused() {
        PluginJar.provider("two").service("plugin.two.Missing").writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("plugin.two.Missing not found");
    }

    @Test
    void a_service_file_that_makes_no_sense_is_refused() {
        PluginJar.provider("two").service("this is no class name").writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("Illegal");
    }

    @Test
    void a_class_that_is_no_provider_is_refused() {
        PluginJar.provider("two").service("plugin.two.Account").writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("not a subtype");
    }

    @Test
    void a_constructor_that_throws_is_refused() {
        PluginJar.provider("two", "public Provider() { throw new IllegalStateException(\"no licence\"); }", "\"\"")
                .writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("no licence");
    }

    @Test
    void a_class_that_cannot_be_initialised_is_refused() {
        PluginJar.provider("two", "static final int NONE = Integer.parseInt(\"none\");", "\"\"")
                .writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("NumberFormatException");
    }

    @Test
    void a_missing_library_is_refused() throws IOException {
        Path library = new PluginJar()
                .source("lib.Library", "package lib; public class Library {}")
                .writeTo(folder.resolve("bad/library.jar"));
        PluginJar.provider("two", "final Object library = new lib.Library();", "\"\"")
                .with(library)
                .writeTo(folder.resolve("bad/bad.jar"));
        Files.delete(library);
        assertRefused("lib/Library): a class or method is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, SpiVersion.CURRENT + 1, 99})
    void another_version_of_the_spi_is_refused(int version) {
        PluginJar.provider("two")
                .replacing("return SpiVersion.CURRENT", "return " + version)
                .writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("made for version " + version + " of the SPI");
    }

    @Test
    void one_that_was_compiled_before_a_method_came_is_refused() {
        PluginJar.provider("two")
                .source(VoiceProvider.class.getName(), """
                        package org.switchboard.spi.voice;
                        public interface VoiceProvider { int spiVersion(); }""")
                .source("plugin.two.Provider", """
                        package plugin.two;
                        public class Provider implements org.switchboard.spi.voice.VoiceProvider {
                            public int spiVersion() { return 1; }
                        }""")
                .writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("AbstractMethodError");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "new ProviderId(\"Not An Id\")"})
    void an_id_that_is_none_is_refused(String id) {
        PluginJar.provider("two").replacing("new ProviderId(\"two\")", id).writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("id");
    }

    @Test
    void a_form_that_depends_on_a_missing_field_is_refused() {
        PluginJar.provider("two")
                .replacing("\"Key\", \"\")", "\"Key\", \"\").visibleWhen(\"other\", \"x\")")
                .writeTo(folder.resolve("bad/bad.jar"));
        assertRefused("config field key depends on a field that isn't before it");
    }

    @Test
    void the_second_of_two_with_one_id_is_refused() {
        PluginJar.provider("one").writeTo(folder.resolve("later/one.jar"));
        assertThat(refusal("later")).contains("id one is taken by " + folder.resolve("good"));
    }

    private void assertRefused(String reason) {
        assertThat(refusal("bad"))
                .startsWith("Plugin " + folder.resolve("bad") + " is refused: ")
                .contains(reason)
                .doesNotContain("\n");
    }

    /** Why the plugin of that name is refused, while a good one beside it runs. */
    private String refusal(String name) {
        PluginJar.provider("one").writeTo(folder.resolve("good/one.jar"));
        List<Plugin> plugins = load();
        assertThat(plugins).extracting(Plugin::status).containsExactly(Status.LOADED, Status.FAILED);
        assertThat(plugins).extracting(Plugin::name).containsExactly("good", name);
        assertThat(account("one")).isEqualTo("account");
        assertThat(openFiles()).noneMatch(file -> file.contains("/" + name));
        return plugins.get(1).error().orElseThrow();
    }
}
