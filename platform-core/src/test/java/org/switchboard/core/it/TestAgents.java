package org.switchboard.core.it;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AssignAgent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.connection.SaveConnection;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.kit.FakeVoiceProvider;

/** Agents as people make them, at the fake provider. */
@ApplicationScoped
public class TestAgents {
    @Inject
    SaveConnection saveConnection;

    @Inject
    CreateAgent createAgent;

    @Inject
    BuyNumber buyNumber;

    @Inject
    AssignAgent assignAgent;

    @Inject
    FindAgents agents;

    /** The tenant's only agent, with a number and assigned to the customer; made on first use. */
    public Agent assigned(TenantContext admin, TenantContext customer, String apiKey) {
        return agents.list(admin).stream().findFirst().orElseGet(() -> make(admin, customer, apiKey));
    }

    private Agent make(TenantContext admin, TenantContext customer, String apiKey) {
        saveConnection.save(admin, "fake", Map.of(FakeVoiceProvider.API_KEY, apiKey));
        Agent made = createAgent.create(
                admin, new CreateAgent.Request("Anna", null, "fake-anna", null, null, "Hello, how can I help?"));
        buyNumber.buy(admin, 415, "Front desk", Optional.of(made.id()));
        assignAgent.assign(admin, made.id(), customer.person());
        return made;
    }
}
