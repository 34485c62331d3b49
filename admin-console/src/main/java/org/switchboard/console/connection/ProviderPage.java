package org.switchboard.console.connection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceProvider;

/** The tenant's account at a voice provider; the form is what the provider says it needs. */
@Named
@RequestScoped
public class ProviderPage {
    private ProviderRegistry providers;
    private FindConnections findConnections;
    private SaveConnection saveConnection;
    private Visit visit;
    private List<Connection> connections;
    private VoiceProvider provider;
    private final Map<String, String> values = new HashMap<>();

    protected ProviderPage() {}

    @Inject
    ProviderPage(
            ProviderRegistry providers, FindConnections findConnections, SaveConnection saveConnection, Visit visit) {
        this.providers = providers;
        this.findConnections = findConnections;
        this.saveConnection = saveConnection;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        connections = findConnections.list(visit.context());
        String wanted = Faces.getRequestParameter("type");
        provider = providers.list().stream()
                .filter(one -> one.id().value().equals(wanted))
                .findFirst()
                .or(() -> providers.list().stream().findFirst())
                .orElse(null);
    }

    /** Tries the values at the provider and stores them if they work. */
    public void save() {
        values.values().removeIf(Objects::isNull);
        if (Problems.told(
                () -> saveConnection.save(visit.context(), provider.id().value(), values))) {
            Faces.redirect(visit.getBase() + "/provider");
        }
    }

    public List<VoiceProvider> getProviders() {
        return providers.list();
    }

    public VoiceProvider getProvider() {
        return provider;
    }

    /** The inputs of the form. */
    public List<ConfigField> getFields() {
        return provider.configFields();
    }

    /** The account that is connected at this provider; null when there is none. */
    public Connection getConnection() {
        return Optional.ofNullable(provider)
                .flatMap(one -> connections.stream()
                        .filter(connection -> connection.provider().equals(one.id()))
                        .findFirst())
                .orElse(null);
    }

    public Map<String, String> getValues() {
        return values;
    }
}
