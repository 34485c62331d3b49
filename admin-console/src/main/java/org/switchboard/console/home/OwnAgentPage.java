package org.switchboard.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.switchboard.console.agent.AgentForm;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.holding.Holdings;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.own.KeepOwnAgents;

/** The forms with which a customer makes an agent, or connects one that the provider account has already. */
@Named
@RequestScoped
public class OwnAgentPage {
    private KeepOwnAgents keepOwnAgents;
    private ManageHoldings holdings;
    private Visit visit;
    private Holdings had;
    private final AgentForm form = new AgentForm();
    private String providerAgentId;
    private boolean takeOver;

    protected OwnAgentPage() {}

    @Inject
    OwnAgentPage(KeepOwnAgents keepOwnAgents, ManageHoldings holdings, Visit visit) {
        this.keepOwnAgents = keepOwnAgents;
        this.holdings = holdings;
        this.visit = visit;
    }

    /** Makes the agent; the next page shows it with its number. */
    public void create() {
        Problems.told(() -> shown(keepOwnAgents
                .create(visit.context(), form.wish(), form.getAreaCode())
                .agent()));
    }

    /** Connects the agent. */
    public void connect() {
        Problems.told(() -> shown(keepOwnAgents.connect(visit.context(), providerAgentId, form.getName(), takeOver)));
    }

    private void shown(Agent agent) {
        Faces.redirect(visit.getBase() + "/my-agent?agent=" + agent.id() + "&made=true");
    }

    /** Whether the quota lets them have one more. */
    public boolean isRoom() {
        return getHoldings()
                .limits()
                .agents()
                .filter(most -> had.agents() >= most)
                .isEmpty();
    }

    /** What they have and may have. */
    public Holdings getHoldings() {
        if (had == null) {
            had = holdings.own(visit.context());
        }
        return had;
    }

    public AgentForm getForm() {
        return form;
    }

    public String getProviderAgentId() {
        return providerAgentId;
    }

    public void setProviderAgentId(String providerAgentId) {
        this.providerAgentId = providerAgentId;
    }

    /** Whether it may stop reporting to where it does now. */
    public boolean isTakeOver() {
        return takeOver;
    }

    public void setTakeOver(boolean takeOver) {
        this.takeOver = takeOver;
    }
}
