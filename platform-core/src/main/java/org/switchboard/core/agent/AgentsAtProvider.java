package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.AgentVersions;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;

/** Agents as the tenant's provider has them. Not inside a transaction. Failures are problems for people. */
@ApplicationScoped
class AgentsAtProvider {
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;

    protected AgentsAtProvider() {
        this(null, null);
    }

    @Inject
    AgentsAtProvider(VoiceAccounts accounts, VoiceGateway gateway) {
        this.accounts = accounts;
        this.gateway = gateway;
    }

    /** The latest version there. */
    VoiceAgent get(TenantContext context, ProviderAgentId agent) {
        return ask(context, account -> read(account, agent));
    }

    /** Makes it what {@code change} says of what it is; settings that we don't know stay. Repeating it is harmless. */
    VoiceAgent change(TenantContext context, ProviderAgentId agent, Function<VoiceAgent, AgentSpec> change) {
        return ask(context, account -> {
            AgentSpec spec = change.apply(read(account, agent));
            return gateway.write(account, org.switchboard.spi.voice.Agents.class, at -> at.update(agent, spec));
        });
    }

    /** Publishes this version. Repeating it is harmless. */
    VoiceAgent publish(TenantContext context, VoiceAgent agent) {
        return ask(context, account -> {
            gateway.write(account, AgentVersions.class, versions -> {
                versions.publish(agent.id(), agent.version(), "");
                return agent;
            });
            return agent;
        });
    }

    private VoiceAgent read(VoiceAccount account, ProviderAgentId agent) {
        return gateway.read(account, org.switchboard.spi.voice.Agents.class, at -> at.get(agent));
    }

    private VoiceAgent ask(TenantContext context, Function<VoiceAccount, VoiceAgent> question) {
        try {
            return question.apply(accounts.of(context).account());
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }
}
