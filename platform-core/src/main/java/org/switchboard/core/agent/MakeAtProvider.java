package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;

/** The provider's half of making an agent. */
@ApplicationScoped
class MakeAtProvider {
    private final TenantScope scope;
    private final Agents agents;
    private final AgentRoutes routes;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final WebhookTokens tokens;
    private final PublicUrl publicUrl;
    private final Audit audit;

    protected MakeAtProvider() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    MakeAtProvider(
            TenantScope scope,
            Agents agents,
            AgentRoutes routes,
            VoiceAccounts accounts,
            VoiceGateway gateway,
            WebhookTokens tokens,
            PublicUrl publicUrl,
            Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.routes = routes;
        this.accounts = accounts;
        this.gateway = gateway;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.audit = audit;
    }

    Agent make(TenantContext context, Agent agent) {
        try {
            Connected connected = accounts.of(context);
            ProviderId provider = connected.connection().provider();
            URI webhook = publicUrl.webhook(
                    provider, tokens.of(context, connected.connection().id(), provider));
            VoiceAgent made = gateway.write(
                    connected.account(), org.switchboard.spi.voice.Agents.class, at -> at.create(spec(agent, webhook)));
            routes.add(provider, made.id(), context, connected.connection().id());
            return scope.call(context, () -> {
                agents.activate(agent.id(), made);
                return agents.get(agent.id());
            });
        } catch (VoiceException e) {
            leaveBehind(context, agent, e);
            throw VoiceGateway.problem(e);
        } catch (RuntimeException e) {
            scope.run(context, () -> agents.fail(agent.id(), "Setting up stopped with an error of ours; retry it."));
            throw e;
        }
    }

    // A refused value is the form's problem and leaves nothing; anything else stays where people can retry it.
    private void leaveBehind(TenantContext context, Agent agent, VoiceException failure) {
        boolean refused = failure.code() == VoiceException.Code.INVALID_REQUEST && !failure.outcomeUnknown();
        scope.run(context, () -> {
            if (refused) {
                agents.remove(agent.id());
                audit.record(context, AuditAction.AGENT_DELETED, agent.id(), agent.audited(), Fields.NONE);
            } else {
                agents.fail(agent.id(), failure.getMessage());
            }
        });
    }

    private static AgentSpec spec(Agent agent, URI webhook) {
        return new AgentSpec(
                agent.name(),
                agent.voice(),
                agent.language(),
                agent.prompt(),
                agent.firstWords(),
                Optional.of(webhook));
    }
}
