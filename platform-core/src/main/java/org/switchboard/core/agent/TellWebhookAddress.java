package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.VoiceAccounts.Connected;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.job.JobHandler;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantSchema;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.core.tenant.Tenant;
import org.switchboard.core.tenant.Tenants;
import org.switchboard.spi.ProviderId;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceException;

/** Tells the provider a connection's webhook address for each of its agents. Until that is done, the address before stays good. */
@ApplicationScoped
public class TellWebhookAddress implements JobHandler {
    /** Kind of the job; its reference is the connection. */
    public static final String KIND = "tell-webhook-address";

    private static final Logger LOG = System.getLogger(TellWebhookAddress.class.getName());

    private final TenantScope scope;
    private final Tenants tenants;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final WebhookTokens tokens;
    private final PublicUrl publicUrl;

    protected TellWebhookAddress() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public TellWebhookAddress(
            TenantScope scope,
            Tenants tenants,
            Agents agents,
            VoiceAccounts accounts,
            VoiceGateway gateway,
            WebhookTokens tokens,
            PublicUrl publicUrl) {
        this.scope = scope;
        this.tenants = tenants;
        this.agents = agents;
        this.accounts = accounts;
        this.gateway = gateway;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(TenantSchema schema, UUID reference) {
        tenants.findServed(schema).map(Tenant::asSystem).ifPresent(this::tell);
    }

    private void tell(TenantContext tenant) {
        Connected connected = accounts.of(tenant);
        ProviderId provider = connected.connection().provider();
        URI address = publicUrl.webhook(
                provider, tokens.of(tenant, connected.connection().id(), provider));
        known(tenant, connected).forEach(agent -> tell(connected, agent, address));
        tokens.endReplaced(connected.connection().id());
    }

    private List<ProviderAgentId> known(TenantContext tenant, Connected connected) {
        return scope.call(tenant, agents::list).stream()
                .filter(agent ->
                        agent.connection().equals(connected.connection().id()))
                .flatMap(agent -> agent.providerAgent().stream())
                .toList();
    }

    private void tell(Connected connected, ProviderAgentId agent, URI address) {
        try {
            VoiceAgent now =
                    gateway.read(connected.account(), org.switchboard.spi.voice.Agents.class, at -> at.get(agent));
            if (!now.webhook().equals(Optional.of(address))) {
                gateway.write(
                        connected.account(),
                        org.switchboard.spi.voice.Agents.class,
                        at -> at.update(agent, asItIs(now, address)));
            }
        } catch (VoiceException e) {
            if (e.code() != VoiceException.Code.NOT_FOUND) {
                throw e;
            }
            LOG.log(Level.INFO, "agent {0} is gone at the provider and needs no webhook address", agent);
        }
    }

    // Whatever people changed there stays.
    private static AgentSpec asItIs(VoiceAgent now, URI address) {
        return new AgentSpec(
                now.name(),
                now.voice(),
                now.language().orElse("en-US"),
                now.prompt().orElse(""),
                now.firstWords(),
                Optional.of(address));
    }

    @Override
    public void giveUp(TenantSchema schema, UUID reference, RuntimeException failure) {
        LOG.log(
                Level.ERROR,
                "the provider could not be told the new webhook address; the one before stays good",
                failure);
    }
}
