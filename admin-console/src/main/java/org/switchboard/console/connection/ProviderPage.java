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
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.RotateWebhookAddress;
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
    private RotateWebhookAddress rotateAddress;
    private Visit visit;
    private Words words;
    private List<Connection> connections;
    private VoiceProvider provider;
    private final Map<String, String> values = new HashMap<>();

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
    }

    /** Tries the values at the provider and stores them if they work. */
    public void save() {
        values.values().removeIf(Objects::isNull);
        if (Problems.told(
                () -> saveConnection.save(visit.context(), provider.id().value(), values))) {
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

    /** The inputs of the form. */
    public List<ConfigField> getFields() {
        return provider.configFields();
    }

    /** Whether the input is asked for, given what is chosen so far in the form. */
    public boolean asks(ConfigField wanted) {
        Map<String, String> before = new HashMap<>();
        for (ConfigField field : provider.configFields()) {
            boolean visible = field.isVisible(before);
            if (field.equals(wanted)) {
                return visible;
            }
            if (visible) {
                before.put(field.name(), chosen(field));
            }
        }
        return false;
    }

    /** Whether other inputs come and go with this one's value. */
    public boolean decides(ConfigField field) {
        return provider.configFields().stream()
                .flatMap(other -> other.visibleWhen().stream())
                .anyMatch(condition -> condition.field().equals(field.name()));
    }

    // Inputs that aren't asked for aren't read from the request, so what was sent counts before values has it. A menu
    // starts
    // with its first choice.
    private String chosen(ConfigField field) {
        String sent = Faces.getRequestParameter("form:" + field.name());
        String first = field.choices().isEmpty() ? "" : field.choices().get(0);
        return sent != null ? sent : values.getOrDefault(field.name(), first);
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
