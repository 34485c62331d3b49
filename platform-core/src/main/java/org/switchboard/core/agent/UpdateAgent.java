package org.switchboard.core.agent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.switchboard.core.audit.Audit;
import org.switchboard.core.audit.AuditAction;
import org.switchboard.core.problem.Check;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.Permission;
import org.switchboard.core.tenancy.TenantContext;
import org.switchboard.core.tenancy.TenantScope;
import org.switchboard.spi.voice.AgentSpec;
import org.switchboard.spi.voice.ProviderAgentId;
import org.switchboard.spi.voice.VoiceAgent;
import org.switchboard.spi.voice.VoiceId;

/**
 * Changes an agent, at the provider first. What fails after that is repeated with the same request: the provider then has it
 * already, and it is kept here. Whatever was changed there and isn't in the request stays as it is there.
 */
@ApplicationScoped
public class UpdateAgent {
    private final TenantScope scope;
    private final Agents agents;
    private final AgentsAtProvider provider;
    private final Audit audit;

    protected UpdateAgent() {
        this(null, null, null, null);
    }

    @Inject
    public UpdateAgent(TenantScope scope, Agents agents, AgentsAtProvider provider, Audit audit) {
        this.scope = scope;
        this.agents = agents;
        this.provider = provider;
        this.audit = audit;
    }

    /**
     * Changes the agent and returns it.
     *
     * @param request what is null stays; otherwise as for {@link CreateAgent}
     * @param accepted versions that the caller wants to change; absent: any
     * @throws DomainException NOT_FOUND; PRECONDITION_FAILED when it isn't an accepted version; INVALID_INPUT or
     *     PROVIDER_REFUSED naming the field; CONFLICT when it isn't made yet, or somebody else changes it at the same time
     */
    public Agent update(
            TenantContext context, AgentId id, CreateAgent.Request request, Optional<Set<Integer>> accepted) {
        Permission.MANAGE_AGENTS.require(context);
        Agent before = scope.call(context, () -> agents.get(id));
        if (accepted.isPresent() && !accepted.get().contains(before.version())) {
            throw new DomainException(
                    ProblemCode.PRECONDITION_FAILED,
                    "This agent was changed since you looked at it. Look at it, then change it again.");
        }
        Agent after = changed(before, request);
        ProviderAgentId there = before.requireProviderAgent();
        VoiceAgent told = provider.change(context, there, now -> spec(now, before, after));
        return scope.call(context, () -> {
            Agent kept = agents.change(after, told);
            audit.record(context, AuditAction.AGENT_CHANGED, id, before.audited(), kept.audited());
            return kept;
        });
    }

    private static Agent changed(Agent before, CreateAgent.Request request) {
        Check check = new Check();
        String name = request.name() == null ? before.name() : AgentRules.name(check, request.name());
        String description = request.description() == null
                ? before.description()
                : AgentRules.description(check, request.description());
        String voice = request.voiceId() == null ? before.voice().value() : AgentRules.voice(check, request.voiceId());
        String language = AgentRules.language(check, request.language());
        String prompt = request.prompt() == null ? before.prompt() : AgentRules.prompt(check, request.prompt());
        Optional<String> firstWords =
                request.firstWords() == null ? before.firstWords() : AgentRules.firstWords(check, request.firstWords());
        check.done();
        return before.saying(
                name,
                description,
                new VoiceId(voice),
                language.isEmpty() ? before.language() : language,
                request.prompt() != null && prompt.isEmpty() ? AgentRules.promptFrom(name, description) : prompt,
                firstWords);
    }

    private static AgentSpec spec(VoiceAgent now, Agent before, Agent after) {
        return new AgentSpec(
                newer(before.name(), after.name(), now.name()),
                newer(before.voice(), after.voice(), now.voice()),
                newer(before.language(), after.language(), now.language().orElse(before.language())),
                newer(before.prompt(), after.prompt(), now.prompt().orElse("")),
                newer(before.firstWords(), after.firstWords(), now.firstWords()),
                Optional.empty());
    }

    private static <T> T newer(T before, T after, T there) {
        return after.equals(before) ? there : after;
    }
}
