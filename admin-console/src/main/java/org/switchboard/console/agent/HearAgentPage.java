package org.switchboard.console.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.PlaceCall;

/** Lets an agent call whoever is making it. */
@Named
@RequestScoped
public class HearAgentPage {
    private PlaceCall placeCall;
    private AgentPage page;
    private Visit visit;
    private String number;
    private String key = UUID.randomUUID().toString();

    protected HearAgentPage() {}

    @Inject
    HearAgentPage(PlaceCall placeCall, AgentPage page, Visit visit) {
        this.placeCall = placeCall;
        this.page = page;
        this.visit = visit;
    }

    /** Places the call and shows it. */
    public void place() {
        Problems.told(() -> {
            UUID agent = page.getAgent().id().value();
            String dialled = number.replaceAll("[\\s().-]", "");
            Call call = placeCall.place(visit.context(), new PlaceCall.Request(agent, dialled, null, Map.of(), key));
            Faces.redirect(visit.getBase() + "/calls/" + call.id());
        });
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** Makes two presses one call. */
    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}
