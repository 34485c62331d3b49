package org.switchboard.core.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.StartUp;
import org.switchboard.core.problem.DomainException;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.VoiceProvider;

/** The voice providers of this installation, found once at the start. */
@ApplicationScoped
public class ProviderRegistry {
    private final PluginConfig config;
    private List<Plugin> plugins = List.of();
    private final Map<ProviderId, LoadedPlugin> running = new LinkedHashMap<>();

    protected ProviderRegistry() {
        this(null);
    }

    @Inject
    public ProviderRegistry(PluginConfig config) {
        this.config = config;
    }

    @PostConstruct
    void load() {
        PluginSearch search = new PluginSearch(config);
        plugins = search.run(ProviderRegistry.class.getClassLoader());
        plugins.stream()
                .filter(plugin -> plugin.status() == Plugin.Status.LOADED)
                .map(plugin -> plugin.facts().orElseThrow().id())
                .forEach(id -> running.put(id, search.running(id)));
    }

    /** So that what is wrong with a plugin is in the log of the start, and not in that of the first request. */
    void onStart(@Observes StartUp.Starting starting) {
        // Being here, it is loaded.
    }

    /** Last of all: until now somebody may call a plugin. */
    void onStop(
            @Observes(notifyObserver = Reception.IF_EXISTS)
                    @Priority(Interceptor.Priority.LIBRARY_AFTER)
                    @BeforeDestroyed(ApplicationScoped.class)
                    Object stopping) {
        close();
    }

    /** Gives the plugins' jars free. */
    void close() {
        running.values().forEach(LoadedPlugin::close);
        running.clear();
    }

    /** The providers that serve tenants, in the order in which they are offered. */
    public List<VoiceProvider> list() {
        return running.values().stream().map(LoadedPlugin::provider).toList();
    }

    /** Everything that was found: what serves tenants in the order of {@link #list}, then what is disabled or has failed. */
    public List<Plugin> plugins() {
        return List.copyOf(plugins);
    }

    /** By id. */
    public Optional<VoiceProvider> find(ProviderId id) {
        return Optional.ofNullable(running.get(id)).map(LoadedPlugin::provider);
    }

    /** By the id's text. @throws DomainException INVALID_INPUT on {@code provider_type} that names the ones there are */
    public VoiceProvider get(String id) {
        return running.entrySet().stream()
                .filter(entry -> entry.getKey().value().equals(id))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "provider_type", "There is no provider of this name. Known: " + running.keySet() + "."))
                .getValue()
                .provider();
    }
}
