package org.switchboard.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class PluginConfigTest {
    @Test
    void without_settings_only_what_is_bundled_runs_and_all_of_it() {
        PluginConfig config = new PluginConfig(Optional.empty(), Optional.empty());
        assertThat(config.folder()).isEmpty();
        assertThat(config.providers()).isEmpty();
    }

    @Test
    void knows_the_folder_and_the_order() {
        PluginConfig config =
                new PluginConfig(Optional.of("/srv/x/../plugins"), Optional.of(new String[] {" retell", "other "}));
        assertThat(config.folder()).contains(Path.of("/srv/plugins"));
        assertThat(config.providers()).containsExactly("retell", "other");
    }

    @Test
    void reads_these_keys() {
        assertThat(Arrays.stream(PluginConfig.class.getConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                        .map(parameter ->
                                parameter.getAnnotation(ConfigProperty.class).name()))
                .containsExactly("switchboard.plugins.folder", "switchboard.providers");
    }
}
