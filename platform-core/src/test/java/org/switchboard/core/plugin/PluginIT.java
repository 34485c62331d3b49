package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.switchboard.core.plugin.Plugin.Source;
import org.switchboard.core.plugin.Plugin.Status;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.Voices;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;
import org.switchboard.spi.voice.kit.KitContext;

/** Bundled plugins and such from folders, in the server with everything that it has on its own class path. */
@ArquillianTest
class PluginIT {
    @Deployment
    static WebArchive deployment() throws IOException {
        return PluginServer.archive();
    }

    @Inject
    ProviderRegistry registry;

    @Test
    void bundled_ones_and_folders_are_offered_in_the_configured_order() {
        assertThat(registry.list())
                .extracting(provider -> provider.id().value())
                .containsExactly("mapper-2", "fake", "mapper-1", "looking");
        assertThat(registry.get("fake")).isInstanceOf(FakeVoiceProvider.class);
    }

    @Test
    void each_is_told_with_its_status() {
        assertThat(registry.plugins().stream().collect(Collectors.toMap(Plugin::name, Plugin::status)))
                .isEqualTo(Map.of(
                        FakeVoiceProvider.class.getName(),
                        Status.LOADED,
                        "mapper-1",
                        Status.LOADED,
                        "mapper-2",
                        Status.LOADED,
                        "looking",
                        Status.LOADED,
                        "unwanted",
                        Status.DISABLED,
                        "throwing",
                        Status.FAILED));
        assertThat(registry.plugins())
                .filteredOn(plugin -> plugin.source() == Source.BUNDLED)
                .singleElement()
                .satisfies(plugin ->
                        assertThat(plugin.facts().orElseThrow().webhooks()).isTrue());
        assertThat(registry.plugins())
                .filteredOn(plugin -> plugin.status() == Status.FAILED)
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.error().orElseThrow()).contains("/throwing ", "no licence"));
    }

    @Test
    void two_versions_of_a_library_that_the_server_has_too_live_side_by_side() {
        assertThat(check("mapper-1")).isEqualTo("its own mapper 1");
        assertThat(check("mapper-2")).isEqualTo("its own mapper 2");
        assertThat(new com.fasterxml.jackson.databind.ObjectMapper().toString()).doesNotContain("its own");
    }

    @Test
    void a_plugin_sees_nothing_of_application_and_server() {
        Stream.of(
                        "org.switchboard.core.plugin.ProviderRegistry",
                        "org.switchboard.spi.voice.kit.FakeVoiceProvider",
                        "com.github.benmanes.caffeine.cache.Cache",
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "jakarta.inject.Inject",
                        "org.eclipse.microprofile.config.Config",
                        "com.sun.enterprise.util.Utility",
                        "org.glassfish.embeddable.GlassFish")
                .forEach(name -> {
                    assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
                    assertThat(look(name)).isEqualTo("nothing");
                });
    }

    @Test
    void a_plugin_sees_the_spi_and_the_jdk() {
        Stream.of("org.switchboard.spi.voice.Voices", "java.net.http.HttpClient", "javax.crypto.Mac")
                .forEach(name -> assertThat(look(name)).isEqualTo(name));
    }

    @Test
    void what_a_plugin_makes_crosses_over_as_types_of_the_spi() {
        try (VoiceAccount account = registry.get("mapper-1").open(KitContext.of(Map.of("key", "k")))) {
            assertThat(account.capability(Voices.class).orElseThrow().list())
                    .singleElement()
                    .satisfies(voice -> assertThat(voice.name()).isEqualTo("its own mapper 1"));
        }
    }

    private String look(String name) {
        System.setProperty("looking.for", name);
        return check("looking");
    }

    private String check(String id) {
        try (VoiceAccount account = registry.get(id).open(KitContext.of(Map.of("key", "k")))) {
            return account.check();
        }
    }
}
