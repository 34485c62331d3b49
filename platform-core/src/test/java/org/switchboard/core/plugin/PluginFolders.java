package org.switchboard.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.switchboard.core.plugin.Plugin.Source;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceProvider;
import org.switchboard.spi.voice.kit.KitContext;

/** A folder of plugins, and what the registry makes of it. */
abstract class PluginFolders {
    @TempDir
    Path folder;

    ProviderRegistry registry;

    @AfterEach
    void stop() {
        if (registry != null) {
            registry.close();
        }
    }

    /** Those from folders; bundled ones are on this path too. */
    List<Plugin> load(String... providers) {
        Optional<String[]> wanted = Optional.of(providers).filter(names -> names.length > 0);
        registry = new ProviderRegistry(new PluginConfig(Optional.of(folder.toString()), wanted));
        registry.load();
        return registry.plugins().stream()
                .filter(plugin -> plugin.source() == Source.FOLDER)
                .toList();
    }

    String account(String id) {
        try (VoiceAccount account = open(id)) {
            return account.check();
        }
    }

    VoiceAccount open(String id) {
        VoiceProvider provider = registry.get(id);
        return provider.open(KitContext.of(Map.of("key", "k")));
    }

    /** What this process holds open below the folder. */
    List<String> openFiles() {
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.map(PluginFolders::target)
                    .filter(file -> file.startsWith(folder.toString()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
