package org.switchboard.console.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.switchboard.console.layout.Visit;
import org.switchboard.core.figures.FindFigures;
import org.switchboard.core.figures.ProviderFigures;
import org.switchboard.core.plugin.Plugin;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.Permission;

/** The voice providers of this installation: what was loaded, what failed and why, what each can do. */
@Named
@RequestScoped
public class ProvidersPage {
    private ProviderRegistry registry;
    private FindFigures figures;
    private Visit visit;
    private Map<String, ProviderFigures> accounts;

    protected ProvidersPage() {}

    @Inject
    ProvidersPage(ProviderRegistry registry, FindFigures figures, Visit visit) {
        this.registry = registry;
        this.figures = figures;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        Permission.READ_PROVIDERS.require(visit.role());
        accounts = figures.providers(visit.role()).stream()
                .collect(Collectors.toMap(ProviderFigures::provider, Function.identity()));
    }

    public List<Plugin> getPlugins() {
        return registry.plugins();
    }

    /** How many have failed. */
    public long getFailed() {
        return registry.plugins().stream()
                .filter(plugin -> plugin.status() == Plugin.Status.FAILED)
                .count();
    }

    /** What people call it: its own name, else the folder's. */
    public String name(Plugin plugin) {
        return plugin.facts().map(facts -> facts.displayName()).orElse(plugin.name());
    }

    /** What it can do, by simple names in alphabetical order. */
    public List<String> capabilities(Plugin plugin) {
        return plugin.facts().stream()
                .flatMap(facts -> facts.capabilities().stream())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
    }

    /** How the accounts there are; null when nobody has one. */
    public ProviderFigures accounts(Plugin plugin) {
        return plugin.facts().map(facts -> accounts.get(facts.id().value())).orElse(null);
    }
}
