package org.switchboard.console.call;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.PlaceCall;

/** The form that places a call. */
@Named
@RequestScoped
public class NewCallPage {
    private FindAgents findAgents;
    private PlaceCall placeCall;
    private Visit visit;
    private List<Agent> agents;
    private String agentId;
    private String to;
    private String key = UUID.randomUUID().toString();

    protected NewCallPage() {}

    @Inject
    NewCallPage(FindAgents findAgents, PlaceCall placeCall, Visit visit) {
        this.findAgents = findAgents;
        this.placeCall = placeCall;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        agents = findAgents.list(visit.context()).stream()
                .filter(agent -> agent.status() == AgentStatus.ACTIVE)
                .toList();
        agentId = Faces.getRequestParameter("agent");
        to = Faces.getRequestParameter("to");
    }

    /** Places the call and shows it. Pressed twice, the key of the form still makes it one call. */
    public void place() {
        Problems.told(() -> {
            UUID agent = agentId == null ? null : UUID.fromString(agentId);
            String number = to.replaceAll("[\\s().-]", "");
            Call call = placeCall.place(visit.context(), new PlaceCall.Request(agent, number, null, Map.of(), key));
            Faces.redirect(visit.getBase() + "/calls/" + call.id());
        });
    }

    public List<Agent> getAgents() {
        return agents;
    }

    public String getAgentId() {
        return agentId;
    }

    public void setAgentId(String agentId) {
        this.agentId = agentId;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
