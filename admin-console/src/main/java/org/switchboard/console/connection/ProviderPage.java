package org.switchboard.console.connection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.RotateWebhookAddress;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.spi.voice.VoiceProvider;

/** The tenant's account at a voice provider; the form is what the provider says it needs. */
@Named
@RequestScoped
public class ProviderPage {
    private ProviderRegistry providers;
    private FindConnections findConnections;
    private SaveConnection saveConnection;
    private RotateWebhookAddress rotateAddress;
    private Visit visit;
    private Words words;
    private List<Connection> connections;
    private VoiceProvider provider;
    private ProviderForm form;

    protected ProviderPage() {}

    @Inject
    ProviderPage(
            ProviderRegistry providers,
            FindConnections findConnections,
            SaveConnection saveConnection,
            RotateWebhookAddress rotateAddress,
            Visit visit,
            Words words) {
        this.providers = providers;
        this.findConnections = findConnections;
        this.saveConnection = saveConnection;
        this.rotateAddress = rotateAddress;
        this.visit = visit;
        this.words = words;
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
        form = new ProviderForm(provider);
    }

    /** Tries the values at the provider and stores them if they work. */
    public void save() {
        if (Problems.told(
                () -> saveConnection.save(visit.context(), provider.id().value(), form.entered()))) {
            Toasts.show(words.say("provider.saved"));
            again();
        }
    }

    /** Gives the connection another webhook address; the provider's agents are told by a job. */
    public void rotate() {
        if (Problems.told(
                () -> rotateAddress.rotate(visit.context(), provider.id().value()))) {
            Toasts.show(words.say("provider.rotated"));
            again();
        }
    }

    private void again() {
        Faces.redirect(visit.getBase() + "/provider?type=" + provider.id());
    }

    public List<VoiceProvider> getProviders() {
        return providers.list();
    }

    public VoiceProvider getProvider() {
        return provider;
    }

    public ProviderForm getForm() {
        return form;
    }

    /** The account that is connected at this provider; null when there is none. */
    public Connection getConnection() {
        return Optional.ofNullable(provider)
                .flatMap(one -> connections.stream()
                        .filter(connection -> connection.provider().equals(one.id()))
                        .findFirst())
                .orElse(null);
    }
}
