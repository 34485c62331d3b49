package org.switchboard.core.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where plugins are and which of them run. */
@ApplicationScoped
public class PluginConfig {
    private final Optional<Path> folder;
    private final List<String> providers;

    protected PluginConfig() {
        this(Optional.empty(), Optional.empty());
    }

    // The server can't inject an Optional of a List.
    @Inject
    public PluginConfig(
            @ConfigProperty(name = "switchboard.plugins.folder") Optional<String> folder,
            @ConfigProperty(name = "switchboard.providers") Optional<String[]> providers) {
        this.folder = folder.map(Path::of).map(Path::toAbsolutePath).map(Path::normalize);
        this.providers =
                providers.stream().flatMap(Arrays::stream).map(String::strip).toList();
    }

    /** Holds one folder of jars for each plugin; empty: only what is bundled. */
    public Optional<Path> folder() {
        return folder;
    }

    /** Ids of the providers that run, in the order in which they are offered; empty: all there are. */
    public List<String> providers() {
        return providers;
    }
}
