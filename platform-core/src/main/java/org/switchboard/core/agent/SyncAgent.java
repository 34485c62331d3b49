package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.Connection;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.connection.WebhookTokens;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.VoiceAgent;

/**
 * Shows what was changed about an agent at its provider alone, takes that over or undoes it, and publishes it there. Settings
 * that we don't know stay as they are. All of it may be repeated.
 */
@ApplicationScoped
public class SyncAgent {
    private final TenantScope scope;
    private final Agents agents;
    private final AgentsAtProvider provider;
    private final VoiceAccounts accounts;
    private final WebhookTokens tokens;
    private final PublicUrl publicUrl;
    private final Audit audit;

    protected SyncAgent() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public SyncAgent(
            TenantScope scope,
            Agents agents,
            AgentsAtProvider provider,
            VoiceAccounts accounts,
            WebhookTokens tokens,
            PublicUrl publicUrl,
            Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.provider = provider;
        this.accounts = accounts;
        this.tokens = tokens;
        this.publicUrl = publicUrl;
        this.audit = audit;
    }

    /** What differs now. @throws DomainException NOT_FOUND; CONFLICT when it isn't made yet; PROVIDER_UNAVAILABLE and the like */
    public AgentDifference difference(TenantContext context, AgentId id) {
        Agent ours = find(context, id);
        VoiceAgent theirs = provider.get(context, ours.requireProviderAgent());
        return AgentDifference.between(ours, theirs, address(context));
    }

    /**
     * Makes the agent here what it is at the provider, but for where it reports to, and returns it.
     *
     * @throws DomainException as {@link #difference}; CONFLICT when somebody changes it at the same time
     */
    public Agent take(TenantContext context, AgentId id) {
        Agent ours = find(context, id);
        VoiceAgent theirs = provider.get(context, ours.requireProviderAgent());
        Agent taken = ours.saying(
                theirs.name().isBlank() ? ours.name() : theirs.name(),
                ours.description(),
                theirs.voice(),
                theirs.language().orElse(ours.language()),
                theirs.prompt().orElse(ours.prompt()),
                theirs.firstWords());
        return scope.call(context, () -> {
            Agent kept = agents.change(taken, theirs);
            audit.record(context, AuditAction.AGENT_TAKEN_OVER, id, ours.audited(), kept.audited());
            return kept;
        });
    }

    /**
     * Makes the agent at the provider what it is here, and lets it report here; returns it.
     *
     * @throws DomainException as {@link #take}; PROVIDER_REFUSED naming the field
     */
    public Agent overwrite(TenantContext context, AgentId id) {
        Agent ours = find(context, id);
        URI address = address(context);
        VoiceAgent told = provider.change(context, ours.requireProviderAgent(), theirs -> spec(ours, theirs, address));
        return scope.call(context, () -> {
            Agent kept = agents.change(ours, told);
            audit.record(context, AuditAction.AGENT_OVERWRITTEN, id, Fields.NONE, Fields.NONE);
            return kept;
        });
    }

    // A prompt that isn't kept at the provider can't be set there.
    private static AgentSpec spec(Agent ours, VoiceAgent theirs, URI address) {
        return new AgentSpec(
                ours.name(),
                ours.voice(),
                ours.language(),
                theirs.prompt().isPresent() ? ours.prompt() : "",
                ours.firstWords(),
                Optional.of(address));
    }

    private Agent find(TenantContext context, AgentId id) {
        Permission.MANAGE_AGENTS.require(context);
        return scope.call(context, () -> agents.get(id));
    }

    private URI address(TenantContext context) {
        Connection connection = accounts.of(context).connection();
        return publicUrl.webhook(connection.provider(), tokens.of(context, connection.id(), connection.provider()));
    }
}
