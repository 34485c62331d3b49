package org.switchboard.console.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.problem.Refusals;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.problem.DomainException;

/** The form that makes an agent and, if wanted, buys a number for it. */
@Named
@RequestScoped
public class NewAgentPage {
    private CreateAgent createAgent;
    private BuyNumber buyNumber;
    private Visit visit;
    private final AgentForm form = new AgentForm();

    protected NewAgentPage() {}

    @Inject
    NewAgentPage(CreateAgent createAgent, BuyNumber buyNumber, Visit visit) {
        this.createAgent = createAgent;
        this.buyNumber = buyNumber;
        this.visit = visit;
    }

    /** Makes the agent; when only the number fails, the agent stays and its page says so. */
    public void create() {
        Problems.told(() -> {
            Agent agent = createAgent.create(visit.context(), form.wish());
            if (form.getAreaCode() != null) {
                buyNumber(agent);
            }
            Faces.redirect(visit.getBase() + "/agents/" + agent.id());
        });
    }

    private void buyNumber(Agent agent) {
        try {
            buyNumber.buy(visit.context(), form.getAreaCode(), form.getName(), Optional.of(agent.id()));
        } catch (DomainException refused) {
            Messages.addFlashGlobalError("{0}", Refusals.say(refused));
        }
    }

    public AgentForm getForm() {
        return form;
    }
}
