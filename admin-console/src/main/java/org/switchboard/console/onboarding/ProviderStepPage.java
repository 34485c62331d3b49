package org.switchboard.console.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceProvider;

/** Connects the new tenant to a voice provider; the form is what the provider says it needs. */
@Named
@RequestScoped
public class ProviderStepPage {
    private ProviderRegistry providers;
    private FindConnections findConnections;
    private SaveConnection saveConnection;
    private CreationPage creation;
    private VoiceProvider provider;
    private final Map<String, String> values = new HashMap<>();

    protected ProviderStepPage() {}

    @Inject
    ProviderStepPage(
            ProviderRegistry providers,
            FindConnections findConnections,
            SaveConnection saveConnection,
            CreationPage creation) {
        this.providers = providers;
        this.findConnections = findConnections;
        this.saveConnection = saveConnection;
        this.creation = creation;
    }

    @PostConstruct
    void load() {
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
        TenantContext tenant = creation.getTenant().asSystem();
        if (Problems.told(() -> saveConnection.save(tenant, provider.id().value(), values))) {
            Faces.redirect(creation.address("call"));
        }
    }

    public List<VoiceProvider> getProviders() {
        return providers.list();
    }

    /** Null when this installation has none. */
    public VoiceProvider getProvider() {
        return provider;
    }

    /** The inputs of the form: those that don't depend on another one's value. */
    public List<ConfigField> getFields() {
        return provider == null
                ? List.of()
                : provider.configFields().stream()
                        .filter(field -> field.visibleWhen().isEmpty())
                        .toList();
    }

    /** Accounts that are connected already. */
    public List<Connection> getConnections() {
        return findConnections.list(creation.getTenant().asSystem());
    }

    public Map<String, String> getValues() {
        return values;
    }
}
