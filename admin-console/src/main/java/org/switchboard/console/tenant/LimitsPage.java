package org.switchboard.console.tenant;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.holding.Allowance;
import org.switchboard.core.holding.ManageAllowances;
import org.switchboard.core.holding.ManageHoldings;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.quota.ManageQuotas;
import org.switchboard.core.tenancy.TenantId;

/** How much a tenant may use, on the tenant's page. Empty fields: no limit, or as usual. */
@Named
@RequestScoped
public class LimitsPage {
    private ManageAllowances allowances;
    private Visit visit;
    private TenantId tenant;
    private boolean known;
    private Integer concurrentCalls;
    private Integer minutesPerMonth;
    private Integer agents;
    private Integer numbers;

    protected LimitsPage() {}

    @Inject
    LimitsPage(ManageAllowances allowances, Visit visit) {
        this.allowances = allowances;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        tenant = Requested.id("id").map(TenantId::new).orElseThrow();
        try {
            Allowance.Given given = allowances.limitsOfTenant(tenant);
            concurrentCalls = given.calls().concurrentCalls().orElse(null);
            minutesPerMonth = given.calls().minutesPerMonth().orElse(null);
            agents = given.holdings().agents().orElse(null);
            numbers = given.holdings().numbers().orElse(null);
            known = true;
        } catch (DomainException beingUpgraded) {
            known = false;
        }
    }

    /** Sets all of them. */
    public void save() {
        ManageAllowances.Request request = new ManageAllowances.Request(
                new ManageQuotas.Request(concurrentCalls, minutesPerMonth),
                new ManageHoldings.Request(agents, numbers));
        if (Problems.told(() -> allowances.setOfTenant(tenant, request, found -> {}, visit.user()))) {
            Faces.redirect("/console/platform/tenants/" + tenant);
        }
    }

    /** False while the tenant is being upgraded. */
    public boolean isKnown() {
        return known;
    }

    public Integer getConcurrentCalls() {
        return concurrentCalls;
    }

    public void setConcurrentCalls(Integer concurrentCalls) {
        this.concurrentCalls = concurrentCalls;
    }

    public Integer getMinutesPerMonth() {
        return minutesPerMonth;
    }

    public void setMinutesPerMonth(Integer minutesPerMonth) {
        this.minutesPerMonth = minutesPerMonth;
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
