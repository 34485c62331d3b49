package org.switchboard.console.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.holding.Allowance;
import org.switchboard.core.holding.Holdings;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.quota.Quota;

/** How much a customer may use, beside what they use, and the form that changes it. */
@Named
@RequestScoped
public class CustomerLimitsPage {
    private ManageAllowances allowances;
    private CustomerPage page;
    private Visit visit;
    private Words words;
    private Allowance allowance;
    private Integer concurrentCalls;
    private Integer minutes;
    private Integer agents;
    private Integer numbers;

    protected CustomerLimitsPage() {}

    @Inject
    CustomerLimitsPage(ManageAllowances allowances, CustomerPage page, Visit visit, Words words) {
        this.allowances = allowances;
        this.page = page;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        if (page.getPerson() == null) {
            return;
        }
        allowance = allowances.ofCustomer(visit.context(), customer());
        Allowance.Given given = allowance.limits();
        concurrentCalls = given.calls().concurrentCalls().orElse(null);
        minutes = given.calls().minutesPerMonth().orElse(null);
        agents = given.holdings().agents().orElse(null);
        numbers = given.holdings().numbers().orElse(null);
    }

    /** Sets them all. What they have already stays. */
    public void save() {
        if (Problems.told(this::set)) {
            Toasts.show(words.say("customers.limits.saved"));
            page.again();
        }
    }

    private void set() {
        ManageAllowances.Request request = new ManageAllowances.Request(
                new ManageQuotas.Request(concurrentCalls, minutes), new ManageHoldings.Request(agents, numbers));
        allowances.setOfCustomer(visit.context(), customer(), request, found -> {});
    }

    private UUID customer() {
        return page.getPerson().id();
    }

    public Quota getQuota() {
        return allowance.calls();
    }

    public Holdings getHoldings() {
        return allowance.holdings();
    }

    public Integer getConcurrentCalls() {
        return concurrentCalls;
    }

    public void setConcurrentCalls(Integer concurrentCalls) {
        this.concurrentCalls = concurrentCalls;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Integer getAgents() {
        return agents;
    }

    public void setAgents(Integer agents) {
        this.agents = agents;
    }

    public Integer getNumbers() {
        return numbers;
    }

    public void setNumbers(Integer numbers) {
        this.numbers = numbers;
    }
}
