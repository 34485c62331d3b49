package org.switchboard.core.agent;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.audit.Fields;
import org.switchboard.core.connection.ConnectionId;
import org.switchboard.core.connection.VoiceAccounts;
import org.switchboard.core.limit.Limit;
import org.switchboard.core.limit.RateLimits;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.VoiceId;

/**
 * Makes an agent: entered here first, then made at the provider, then its webhooks are routed to the tenant. When a step
 * fails the agent stays here as FAILED with the reason, to be retried or deleted.
 */
@ApplicationScoped
public class CreateAgent {
    private final TenantScope scope;
    private final Agents agents;
    private final VoiceAccounts accounts;
    private final MakeAtProvider provider;
    private final RateLimits limits;
    private final Clock clock;
    private final Audit audit;

    protected CreateAgent() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CreateAgent(
            TenantScope scope,
            Agents agents,
            VoiceAccounts accounts,
            MakeAtProvider provider,
            RateLimits limits,
            Clock clock,
            Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.accounts = accounts;
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What an agent should be.
     *
     * @param name 1 to 120 characters
     * @param description up to 500 characters; null: none
     * @param voiceId one of the provider's voices
     * @param language BCP 47 tag; null: en-US
     * @param prompt up to 32 000 characters; null: a short one is made from name and description
     * @param firstWords up to 1000 characters; null: the provider makes something up
     */
    public record Request(
            String name, String description, String voiceId, String language, String prompt, String firstWords) {}

    /**
     * Makes the agent and returns it, ACTIVE.
     *
     * @throws DomainException INVALID_INPUT or PROVIDER_REFUSED naming the field, and then nothing stays behind;
     *     PROVIDER_UNAVAILABLE and others, and then the agent stays as FAILED; RATE_LIMITED when the person has made too many lately
     */
    public Agent create(TenantContext context, Request request) {
        Permission.MANAGE_AGENTS.require(context);
        Agent agent =
                validate(context, request, accounts.of(context).connection().id());
        String person = context.person().toString();
        limits.take(Limit.NEW_AGENTS, person).require();
        try {
            return make(context, agent);
        } catch (DomainException e) {
            if (e.code() == ProblemCode.PROVIDER_REFUSED || e.code() == ProblemCode.INVALID_INPUT) {
                limits.giveBack(Limit.NEW_AGENTS, person);
            }
            throw e;
        }
    }

    /** The same, for the demo's first agents: they don't count as the person's. */
    public Agent createUncounted(TenantContext context, Request request) {
        Permission.MANAGE_AGENTS.require(context);
        return make(
                context,
                validate(context, request, accounts.of(context).connection().id()));
    }

    private Agent make(TenantContext context, Agent agent) {
        scope.run(context, () -> {
            agents.add(agent);
            audit.record(context, AuditAction.AGENT_CREATED, agent.id(), Fields.NONE, agent.audited());
        });
        return provider.make(context, agent);
    }

    /** Tries again to make an agent that failed. */
    public Agent retry(TenantContext context, AgentId id) {
        Permission.MANAGE_AGENTS.require(context);
        Agent agent = scope.call(context, () -> {
            Agent failed = agents.get(id);
            if (failed.status() == AgentStatus.ACTIVE) {
                throw new DomainException(ProblemCode.CONFLICT, "This agent is ready; there is nothing to retry.");
            }
            agents.restart(id);
            audit.record(context, AuditAction.AGENT_RETRIED, id, Fields.NONE, Fields.NONE);
            return failed;
        });
        return provider.make(context, agent);
    }

    private Agent validate(TenantContext context, Request request, ConnectionId connection) {
        Check check = new Check();
        String name = AgentRules.name(check, request.name());
        String description = AgentRules.description(check, request.description());
        String voice = AgentRules.voice(check, request.voiceId());
        String language = AgentRules.language(check, request.language());
        String prompt = AgentRules.prompt(check, request.prompt());
        Optional<String> firstWords = AgentRules.firstWords(check, request.firstWords());
        check.done();
        return new Agent(
                new AgentId(UuidCreator.getTimeOrderedEpoch()),
                connection,
                Optional.empty(),
                name,
                description,
                new VoiceId(voice),
                language.isEmpty() ? AgentRules.LANGUAGE : language,
                prompt.isEmpty() ? AgentRules.promptFrom(name, description) : prompt,
                firstWords,
                AgentStatus.CREATING,
                Optional.empty(),
                context.person(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                0);
    }
}
