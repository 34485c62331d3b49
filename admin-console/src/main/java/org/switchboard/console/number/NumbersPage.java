package org.switchboard.console.number;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.CallsByKey;
import org.switchboard.console.look.Listing;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.analytics.AnalyseCalls;
import org.switchboard.core.analytics.Dimension;
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
    private AnalyseCalls analyse;
    private Visit visit;
    private Words words;
    private Clock clock;
    private List<PhoneNumber> numbers;
    private List<Agent> agents;
    private NumberUse use;
    private Listing<PhoneNumber> list;
    private Integer areaCode;
    private String nickname;
    private String agentId;

    protected NumbersPage() {}

    @Inject
    NumbersPage(
            ManageNumbers manageNumbers,
            BuyNumber buyNumber,
            FindAgents findAgents,
            AnalyseCalls analyse,
            Visit visit,
            Words words,
            Clock clock) {
        this.manageNumbers = manageNumbers;
        this.buyNumber = buyNumber;
        this.findAgents = findAgents;
        this.analyse = analyse;
        this.visit = visit;
        this.words = words;
        this.clock = clock;
    }

    @PostConstruct
    void load() {
        visit.together(this::find);
    }

    private void find() {
        numbers = manageNumbers.list(visit.context());
        agents = findAgents.list(visit.context());
        use = NumberUse.of(agents, CallsByKey.of(analyse, visit.context(), Dimension.NUMBER, clock));
        list = use.listing(Listing.of(numbers));
    }

    /** Buys a number and gives it to the chosen agent. */
    public void buy() {
        finish(() -> {
            PhoneNumber bought = buyNumber.buy(visit.context(), areaCode, nickname, chosen(agentId));
            Toasts.show(words.say("numbers.bought", written(bought)));
        });
    }

    /** Gives the number back to the provider. */
    public void release() {
        finish(() -> {
            PhoneNumber number = manageNumbers.get(visit.context(), pressed());
            manageNumbers.release(visit.context(), number.id());
            Toasts.show(words.say("numbers.released", written(number)));
        });
    }

    /** Tries again to buy a number where that had failed. */
    public void retry() {
        finish(() -> buyNumber.retry(visit.context(), pressed()));
    }

    /** Gives the number to the agent of the button; without one, takes it away from everybody. */
    public void bind(String agent) {
        finish(() -> manageNumbers.bind(visit.context(), pressed(), chosen(agent)));
    }

    private static NumberId pressed() {
        return new NumberId(Listing.pressed());
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

    /** Calls from or to it lately. */
    public long calls(PhoneNumber number) {
        return use.calls(number);
    }

    /** How long they were, in minutes. */
    public long minutes(PhoneNumber number) {
        return use.minutes(number);
    }

    public Listing<PhoneNumber> getList() {
        return list;
    }

    /** How many ring out because nobody answers them. */
    public long getUnanswered() {
        return numbers.stream()
                .filter(number -> number.status() == PhoneNumber.Status.ACTIVE
                        && number.agent().isEmpty())
                .count();
    }

    public List<PhoneNumber> getNumbers() {
        return numbers;
    }

    /** The number as people write it, or its area code while it is being bought. */
    public String written(PhoneNumber number) {
        return NumberUse.written(number);
    }

    public String agentName(PhoneNumber number) {
        return use.agentName(number);
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
