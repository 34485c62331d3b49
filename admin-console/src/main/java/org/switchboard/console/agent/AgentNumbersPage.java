package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Figures;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.number.ManageNumbers;
import org.switchboard.core.number.NumberId;
import org.switchboard.core.number.PhoneNumber;

/** The numbers that an agent answers, for administrators to change. */
@Named
@RequestScoped
public class AgentNumbersPage {
    private ManageNumbers manageNumbers;
    private AgentPage page;
    private Visit visit;
    private List<PhoneNumber> usable = List.of();
    private String number;

    protected AgentNumbersPage() {}

    @Inject
    AgentNumbersPage(ManageNumbers manageNumbers, AgentPage page, Visit visit) {
        this.manageNumbers = manageNumbers;
        this.page = page;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        usable = manageNumbers.list(visit.context()).stream()
                .filter(one -> one.status() == PhoneNumber.Status.ACTIVE)
                .toList();
    }

    /** Gives the chosen number to the agent. */
    public void add() {
        if (Problems.told(() -> manageNumbers.bind(
                visit.context(),
                new NumberId(UUID.fromString(number)),
                Optional.of(page.getAgent().id())))) {
            page.again();
        }
    }

    /** Takes a number away from the agent. */
    public void free(NumberId id) {
        if (Problems.told(() -> manageNumbers.bind(visit.context(), id, Optional.empty()))) {
            page.again();
        }
    }

    /** Those that it answers. */
    public List<PhoneNumber> getBound() {
        return usable.stream().filter(this::isOurs).toList();
    }

    /** Those that nobody answers. */
    public List<PhoneNumber> getFree() {
        return usable.stream().filter(one -> one.agent().isEmpty()).toList();
    }

    private boolean isOurs(PhoneNumber one) {
        return one.agent().equals(Optional.of(page.getAgent().id()));
    }

    public String written(PhoneNumber one) {
        return one.number().map(Figures::phone).orElse("");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
