package org.switchboard.console.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Figures;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.number.PhoneNumber;

/** The tenant's numbers, and the form that buys one. */
@Named
@RequestScoped
public class NumbersPage {
    private ManageNumbers manageNumbers;
    private BuyNumber buyNumber;
    private FindAgents findAgents;
    private Visit visit;
    private List<PhoneNumber> numbers;
    private List<Agent> agents;
    private Integer areaCode;
    private String nickname;
    private String agentId;

    protected NumbersPage() {}

    @Inject
    NumbersPage(ManageNumbers manageNumbers, BuyNumber buyNumber, FindAgents findAgents, Visit visit) {
        this.manageNumbers = manageNumbers;
        this.buyNumber = buyNumber;
        this.findAgents = findAgents;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        numbers = manageNumbers.list(visit.context());
        agents = findAgents.list(visit.context());
    }

    /** Buys a number and gives it to the chosen agent. */
    public void buy() {
        finish(() -> buyNumber.buy(visit.context(), areaCode, nickname, chosen(agentId)));
    }

    /** Tries again to buy a number where that had failed. */
    public void retry(NumberId number) {
        finish(() -> buyNumber.retry(visit.context(), number));
    }

    /** Gives the number to an agent; an empty id takes it away from everybody. */
    public void bind(NumberId number, String agent) {
        finish(() -> manageNumbers.bind(visit.context(), number, chosen(agent)));
    }

    private void finish(Runnable useCase) {
        if (Problems.told(useCase)) {
            Faces.redirect(visit.getBase() + "/numbers");
        }
    }

    private static Optional<AgentId> chosen(String id) {
        return Optional.ofNullable(id)
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString)
                .map(AgentId::new);
    }

    public List<PhoneNumber> getNumbers() {
        return numbers;
    }

    /** The number as people write it, or its area code while it is being bought. */
    public String written(PhoneNumber number) {
        return number.number().map(Figures::phone).orElse("+1 " + number.areaCode() + " …");
    }

    public String agentName(PhoneNumber number) {
        return agents.stream()
                .filter(agent -> number.agent().filter(agent.id()::equals).isPresent())
                .map(Agent::name)
                .findFirst()
                .orElse("");
    }

    /** Agents that can take calls. */
    public List<Agent> getAgents() {
        return agents.stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .toList();
    }

    public Integer getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(Integer areaCode) {
        this.areaCode = areaCode;
    }

    public String getNickname() {
        return nickname;
    }

    public void setNickname(String nickname) {
        this.nickname = nickname;
    }

    public String getAgentId() {
        return agentId;
    }

    public void setAgentId(String agentId) {
        this.agentId = agentId;
    }
}
