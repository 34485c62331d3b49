package org.switchboard.core.plugin;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.switchboard.core.plugin.Plugin.Source;
import org.switchboard.core.plugin.Plugin.Status;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceProvider;

/**
 * Finds plugins, bundled ones first, then folders by name. One that can't be used is refused with one line in the log, and the
 * others go on. One instance for one search.
 */
final class PluginSearch {
    private static final Logger LOG = System.getLogger(PluginSearch.class.getName());
    // A service file that can't be read could be reported for ever.
    private static final int MOST_BUNDLED = 100;

    private final PluginConfig config;
    private final Map<ProviderId, String> taken = new HashMap<>();
    private final Map<ProviderId, LoadedPlugin> running = new LinkedHashMap<>();
    private final List<Plugin> found = new ArrayList<>();

    PluginSearch(PluginConfig config) {
        this.config = config;
    }

    /** Everything there is: what serves tenants in the order of the configuration, then what is disabled or has failed. */
    List<Plugin> run(ClassLoader application) {
        findBundled(ServiceLoader.load(VoiceProvider.class, application).iterator());
        config.folder().ifPresent(this::findFolders);
        config.providers().stream()
                .filter(name ->
                        taken.keySet().stream().noneMatch(id -> id.value().equals(name)))
                .forEach(name ->
                        LOG.log(Level.WARNING, "switchboard.providers names {0}, and there is no such provider", name));
        return found.stream().sorted(Comparator.comparingInt(this::rank)).toList();
    }

    /** The provider of a plugin that serves tenants. */
    LoadedPlugin running(ProviderId id) {
        return running.get(id);
    }

    private int rank(Plugin plugin) {
        return switch (plugin.status()) {
            case LOADED ->
                config.providers().indexOf(plugin.facts().orElseThrow().id().value());
            case DISABLED -> Integer.MAX_VALUE - 1;
            case FAILED -> Integer.MAX_VALUE;
        };
    }

    private void findBundled(Iterator<VoiceProvider> providers) {
        for (int i = 0; i < MOST_BUNDLED; i++) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                VoiceProvider provider = providers.next();
                String name = provider.getClass().getName();
                take(Source.BUNDLED, name, name, () -> LoadedPlugin.of(provider));
            } catch (ServiceConfigurationError e) {
                refuse(Source.BUNDLED, "bundled", "in the application", RefusedPluginException.of(e));
            }
        }
    }

    private void findFolders(Path folder) {
        if (!Files.isDirectory(folder)) {
            LOG.log(
                    Level.WARNING,
                    "There is no folder of plugins {0}; create it, or correct switchboard.plugins.folder",
                    folder);
            return;
        }
        PluginFolder.in(folder)
                .forEach(plugin ->
                        take(Source.FOLDER, plugin.name(), plugin.path().toString(), plugin::load));
    }

    private void take(Source source, String name, String place, Supplier<LoadedPlugin> load) {
        try {
            add(source, name, place, load.get());
        } catch (RuntimeException | LinkageError | AssertionError | ServiceConfigurationError e) {
            refuse(source, name, place, RefusedPluginException.of(e));
        }
    }

    private void add(Source source, String name, String place, LoadedPlugin plugin) {
        ProviderId id = plugin.facts().id();
        String other = taken.putIfAbsent(id, place);
        boolean enabled = config.providers().isEmpty() || config.providers().contains(id.value());
        if (other != null || !enabled) {
            plugin.close();
        } else {
            running.put(id, plugin);
        }
        if (other != null) {
            throw new RefusedPluginException("its id " + id + " is taken by " + other + ": remove one of the two");
        }
        Status status = enabled ? Status.LOADED : Status.DISABLED;
        found.add(new Plugin(name, source, status, Optional.of(plugin.facts()), plugin.version(), Optional.empty()));
        LOG.log(Level.INFO, "Voice provider {0}: {1} ({2})", id, status, place);
    }

    private void refuse(Source source, String name, String place, RefusedPluginException refused) {
        found.add(new Plugin(
                name,
                source,
                Status.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Plugin " + place + " is refused: " + refused.getMessage())));
        LOG.log(Level.ERROR, "Plugin {0} is refused: {1}", place, refused.getMessage());
        LOG.log(Level.DEBUG, "why " + place + " is refused", refused);
    }
}
