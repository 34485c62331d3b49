package org.switchboard.console.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.switchboard.console.layout.Visit;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.FindConnections;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.webhook.FindWebhookEvents;
import org.switchboard.spi.voice.VoiceProvider;

/** Why a tenant's calls can't run yet, for its administrators. */
@RequestScoped
public class SetupChecklist {
    private FindConnections findConnections;
    private ProviderRegistry providers;
    private FindAgents findAgents;
    private ManageNumbers manageNumbers;
    private FindWebhookEvents findEvents;
    private RecentCalls recentCalls;
    private Visit visit;
    private Setup setup;

    protected SetupChecklist() {}

    @Inject
    SetupChecklist(
            FindConnections findConnections,
            ProviderRegistry providers,
            FindAgents findAgents,
            ManageNumbers manageNumbers,
            FindWebhookEvents findEvents,
            RecentCalls recentCalls,
            Visit visit) {
        this.findConnections = findConnections;
        this.providers = providers;
        this.findAgents = findAgents;
        this.manageNumbers = manageNumbers;
        this.findEvents = findEvents;
        this.recentCalls = recentCalls;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        visit.together(this::look);
    }

    private void look() {
        List<Connection> connections = findConnections.list(visit.context());
        Optional<String> account = connections.stream().findFirst().map(this::name);
        setup = Setup.of(
                account,
                findAgents.list(visit.context()),
                manageNumbers.list(visit.context()),
                !findEvents.list(visit.context(), Optional.empty(), 1).items().isEmpty(),
                !recentCalls.getRows().isEmpty());
    }

    // One that isn't loaded any more keeps the name that it is stored by.
    private String name(Connection connection) {
        return providers
                .find(connection.provider())
                .map(VoiceProvider::displayName)
                .orElse(connection.provider().value());
    }

    public Setup getSetup() {
        return setup;
    }
}
