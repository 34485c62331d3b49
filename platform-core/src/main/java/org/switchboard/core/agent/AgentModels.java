package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.plugin.VoiceGateway;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.ModelId;
import org.switchboard.spi.voice.Models;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAccount;
import org.switchboard.spi.voice.VoiceException;

/** The language models that the provider has, and which of them an agent thinks with. That is kept at the provider only. */
@ApplicationScoped
public class AgentModels {
    private final TenantScope scope;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final VoiceGateway gateway;
    private final Audit audit;

    protected AgentModels() {
        this(null, null, null, null, null);
    }

    @Inject
    AgentModels(TenantScope scope, Agents agents, VoiceAccounts accounts, VoiceGateway gateway, Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.accounts = accounts;
        this.gateway = gateway;
        this.audit = audit;
    }

    /** Those that an agent can have, the provider's usual one first. @throws DomainException PROVIDER_UNAVAILABLE and the like */
    public List<Models.Model> list(TenantContext context) {
        Permission.READ_VOICE.require(context);
        return ask(context, account -> gateway.read(account, Models.class, Models::list));
    }

    /** What the agent thinks with; empty: that isn't decided at the provider. @throws DomainException NOT_FOUND; CONFLICT when it isn't made yet */
    public Optional<ModelId> of(TenantContext context, AgentId id) {
        Permission.READ_VOICE.require(context);
        return of(context, agent(context, id));
    }

    private Optional<ModelId> of(TenantContext context, ProviderAgentId agent) {
        return ask(context, account -> gateway.read(account, Models.class, models -> models.of(agent)));
    }

    /**
     * Lets the agent think with another one, in a draft if it is published. Again is harmless.
     *
     * @param expected throws when what is found isn't what was looked at
     * @throws DomainException NOT_FOUND; CONFLICT when it isn't made yet; INVALID_INPUT; PROVIDER_REFUSED at {@code model}
     */
    public void choose(TenantContext context, AgentId id, String model, Consumer<Optional<ModelId>> expected) {
        Permission.MANAGE_AGENTS.require(context);
        Check check = new Check();
        ModelId wanted = check.value(model, "model", ModelId::new);
        check.done();
        ProviderAgentId agent = agent(context, id);
        Optional<ModelId> before = of(context, agent);
        expected.accept(before);
        ask(
                context,
                account -> gateway.write(account, Models.class, models -> {
                    models.choose(agent, wanted);
                    return wanted;
                }));
        audit.recordAlone(
                context,
                AuditAction.AGENT_CHANGED,
                id,
                Fields.of("model", before.map(ModelId::value)),
                Fields.of("model", wanted.value()));
    }

    private ProviderAgentId agent(TenantContext context, AgentId id) {
        return scope.call(context, () -> agents.get(id)).requireProviderAgent();
    }

    private <T> T ask(TenantContext context, Function<VoiceAccount, T> question) {
        try {
            return question.apply(accounts.of(context).account());
        } catch (VoiceException e) {
            throw VoiceGateway.problem(e);
        }
    }
}
