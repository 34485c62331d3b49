package org.switchboard.core.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.DeleteAgent;
import org.switchboard.core.plugin.ProviderRegistry;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.problem.ProblemCode;
import org.switchboard.core.tenancy.TenantContext;

/** Makes an agent and buys it a number, in one step for the caller. */
@ApplicationScoped
public class CreateAgentWithNumber {
    private static final Set<ProblemCode> REFUSALS =
            Set.of(ProblemCode.PROVIDER_REFUSED, ProblemCode.INVALID_INPUT, ProblemCode.QUOTA_EXCEEDED);

    private final CreateAgent createAgent;
    private final DeleteAgent deleteAgent;
    private final BuyNumber buyNumber;
    private final ProviderRegistry providers;

    protected CreateAgentWithNumber() {
        this(null, null, null, null);
    }

    @Inject
    public CreateAgentWithNumber(
            CreateAgent createAgent, DeleteAgent deleteAgent, BuyNumber buyNumber, ProviderRegistry providers) {
        this.createAgent = createAgent;
        this.deleteAgent = deleteAgent;
        this.buyNumber = buyNumber;
        this.providers = providers;
    }

    /**
     * What to make.
     *
     * @param providerType id of the provider; null: the tenant's
     * @param areaCode where the number should be; null: no number
     */
    public record Request(CreateAgent.Request agent, String providerType, Integer areaCode) {}

    /** What was made. */
    public record Created(Agent agent, Optional<PhoneNumber> number) {}

    /**
     * Makes the agent and buys the number.
     *
     * @throws DomainException as {@link CreateAgent} and {@link BuyNumber}; when the number is refused the agent goes too,
     *     when its fate is unknown both stay to be seen and retried
     */
    public Created create(TenantContext context, Request request) {
        if (request.providerType() != null) {
            providers.get(request.providerType());
        }
        if (request.areaCode() == null) {
            return new Created(createAgent.create(context, request.agent()), Optional.empty());
        }
        BuyNumber.checkAreaCode(request.areaCode());
        Agent agent = createAgent.create(context, request.agent());
        return new Created(agent, Optional.of(buy(context, agent, request.areaCode())));
    }

    private PhoneNumber buy(TenantContext context, Agent agent, Integer areaCode) {
        try {
            String nickname =
                    agent.name().substring(0, Math.min(80, agent.name().length()));
            return buyNumber.buy(context, areaCode, nickname, Optional.of(agent.id()));
        } catch (DomainException e) {
            if (REFUSALS.contains(e.code())) {
                deleteAgent.delete(context, agent.id());
            }
            throw e;
        }
    }
}
