package org.switchboard.console.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.switchboard.console.connection.ProviderForm;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.tenancy.TenantContext;
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
    private ProviderForm form;

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
        form = new ProviderForm(provider);
    }

    /** Tries the values at the provider and stores them if they work. */
    public void save() {
        TenantContext tenant = creation.getTenant().asSystem();
        if (Problems.told(() -> saveConnection.save(tenant, provider.id().value(), form.entered()))) {
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

    public ProviderForm getForm() {
        return form;
    }

    /** Accounts that are connected already. */
    public List<Connection> getConnections() {
        return findConnections.list(creation.getTenant().asSystem());
    }
}
