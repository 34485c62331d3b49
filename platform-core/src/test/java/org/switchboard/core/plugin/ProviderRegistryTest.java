package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.core.plugin.Plugin.Source;
import org.switchboard.core.plugin.Plugin.Status;
import org.switchboard.core.problem.DomainException;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.Voices;

/** Plugins from folders; bundled ones are seen in PluginIT. */
class ProviderRegistryTest extends PluginFolders {
    @Nested
    class WhenAPluginIsGood {
        @Test
        void it_serves_tenants_and_tells_what_it_is() {
            PluginJar.provider("one").writeTo(folder.resolve("first/one.jar"));
            assertThat(load()).singleElement().satisfies(plugin -> {
                assertThat(plugin.name()).isEqualTo("first");
                assertThat(plugin.status()).isEqualTo(Status.LOADED);
                assertThat(plugin.source()).isEqualTo(Source.FOLDER);
                assertThat(plugin.version()).contains("1.2.3");
                assertThat(plugin.error()).isEmpty();
                ProviderFacts facts = plugin.facts().orElseThrow();
                assertThat(facts.id()).isEqualTo(new ProviderId("one"));
                assertThat(facts.capabilities()).containsExactly(Voices.class);
                assertThat(facts.configFields()).hasSize(1);
            });
            assertThat(account("one")).isEqualTo("account");
        }

        @Test
        void it_may_be_made_for_an_earlier_version_of_the_spi() {
            PluginJar.provider("one")
                    .replacing("return SpiVersion.CURRENT", "return 1")
                    .writeTo(folder.resolve("one/one.jar"));
            assertThat(load().get(0).facts().orElseThrow().spiVersion()).isEqualTo(1);
            assertThat(account("one")).isEqualTo("account");
        }

        @Test
        void its_own_version_of_a_library_is_the_one_it_uses() {
            writeWithLibrary("one", "1");
            writeWithLibrary("two", "2");
            load();
            assertThat(account("one")).isEqualTo("library 1");
            assertThat(account("two")).isEqualTo("library 2");
        }

        @Test
        void what_it_hands_out_is_called_with_its_class_loader_as_the_context() {
            String loader =
                    "Thread.currentThread().getContextClassLoader() == Account.class.getClassLoader() ? \"own\" : \"foreign\"";
            PluginJar.provider("one", "", loader).writeTo(folder.resolve("one/one.jar"));
            load();
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            assertThat(account("one")).isEqualTo("own");
            try (VoiceAccount account = open("one")) {
                assertThat(account.capability(Voices.class).orElseThrow().list())
                        .singleElement()
                        .satisfies(voice -> assertThat(voice.name()).isEqualTo("own"));
            }
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
        }

        private void writeWithLibrary(String id, String version) {
            Path library = new PluginJar()
                    .source(
                            "lib.Library",
                            "package lib; public class Library { public static String NAME() { return \"library "
                                    + version + "\"; } }")
                    .writeTo(folder.resolve(id + "/library-" + version + ".jar"));
            PluginJar.provider(id, "", "lib.Library.NAME()").with(library).writeTo(folder.resolve(id + "/plugin.jar"));
        }
    }

    @Nested
    class WhenAPluginLooksAround {
        private static final String SEES = """
                sees("%s")""";
        private static final String LOOKING = """
                static String sees(String name) {
                    try { Class.forName(name); return "seen"; } catch (ClassNotFoundException e) { return "hidden"; }
                }""";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "org.switchboard.core.plugin.VoiceGateway",
                    "org.switchboard.spi.voice.kit.FakeVoiceProvider",
                    "com.github.benmanes.caffeine.cache.Cache",
                    "com.fasterxml.jackson.databind.ObjectMapper",
                    "jakarta.inject.Inject",
                    "org.postgresql.Driver"
                })
        void it_sees_nothing_of_the_application(String name) throws ClassNotFoundException {
            assertThat(Class.forName(name, false, getClass().getClassLoader())).isNotNull();
            assertThat(look(name)).isEqualTo("hidden");
        }

        @ParameterizedTest
        @ValueSource(strings = {"java.net.http.HttpClient", "java.sql.Connection", "org.switchboard.spi.voice.Calls"})
        void it_sees_the_jdk_and_the_spi(String name) {
            assertThat(look(name)).isEqualTo("seen");
        }

        @Test
        void it_does_not_find_the_applications_files() {
            String found = "String.valueOf(Account.class.getClassLoader().getResource(\"db/roles.sql\"))";
            PluginJar.provider("one", "", found).writeTo(folder.resolve("one/one.jar"));
            load();
            assertThat(getClass().getClassLoader().getResource("db/roles.sql")).isNotNull();
            assertThat(account("one")).isEqualTo("null");
        }

        private String look(String name) {
            PluginJar.provider("one", LOOKING, "Provider." + SEES.formatted(name))
                    .writeTo(folder.resolve("one/one.jar"));
            load();
            return account("one");
        }
    }

    @Nested
    class WhenConfigured {
        @Test
        void only_the_named_ones_run_and_in_that_order() {
            for (String id : List.of("one", "two", "three")) {
                PluginJar.provider(id).writeTo(folder.resolve(id + "/plugin.jar"));
            }
            List<Plugin> plugins = load("two", "one", "never-heard-of");
            assertThat(registry.list())
                    .extracting(provider -> provider.id().value())
                    .containsExactly("two", "one");
            assertThat(plugins).extracting(Plugin::name).containsExactly("two", "one", "three");
            assertThat(plugins.get(2).status()).isEqualTo(Status.DISABLED);
            assertThat(plugins.get(2).facts()).isPresent();
            assertThat(registry.find(new ProviderId("three"))).isEmpty();
            assertThatThrownBy(() -> registry.get("three"))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("[two, one]");
            assertThat(openFiles()).noneMatch(file -> file.contains("/three/"));
        }

        @Test
        void without_a_folder_there_is_nothing_to_load() {
            folder = folder.resolve("missing");
            assertThat(load()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void closing_gives_the_jars_free() {
        PluginJar.provider("one").writeTo(folder.resolve("one/plugin.jar"));
        load();
        assertThat(openFiles()).anyMatch(file -> file.endsWith("one/plugin.jar"));
        registry.close();
        assertThat(openFiles()).noneMatch(file -> file.endsWith("one/plugin.jar"));
        assertThat(registry.list()).isEmpty();
    }
}
