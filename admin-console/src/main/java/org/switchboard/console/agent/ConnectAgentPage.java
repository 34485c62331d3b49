package org.switchboard.console.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.number.ConnectAgent;

/** The form that takes over an agent which the provider account has already. */
@Named
@RequestScoped
public class ConnectAgentPage {
    private ConnectAgent connectAgent;
    private Visit visit;
    private String agent;
    private String name;
    private String number;
    private boolean takeOver;

    protected ConnectAgentPage() {}

    @Inject
    ConnectAgentPage(ConnectAgent connectAgent, Visit visit) {
        this.connectAgent = connectAgent;
        this.visit = visit;
    }

    /** Connects it and shows it. */
    public void connect() {
        Problems.told(() -> {
            String dialled = number == null ? null : number.replaceAll("[\\s().-]", "");
            Agent connected = connectAgent
                    .connect(visit.context(), new ConnectAgent.Request(null, agent, dialled, name, null, takeOver))
                    .agent();
            Faces.redirect(visit.getBase() + "/agents/" + connected.id());
        });
    }

    public String getAgent() {
        return agent;
    }

    public void setAgent(String agent) {
        this.agent = agent;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isTakeOver() {
        return takeOver;
    }

    public void setTakeOver(boolean takeOver) {
        this.takeOver = takeOver;
    }
}
