package org.switchboard.console.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.call.CallView;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.call.Call;
import org.switchboard.core.call.CallId;
import org.switchboard.core.call.FindCalls;
import org.switchboard.core.call.PlaceCall;

/** The card that places a call and then shows how it goes, without leaving the page. */
@Named
@RequestScoped
public class QuickCallPage {
    private PlaceCall placeCall;
    private FindCalls findCalls;
    private HomePage home;
    private Visit visit;
    private CallView call;
    private String to;
    private String key = UUID.randomUUID().toString();

    protected QuickCallPage() {}

    @Inject
    QuickCallPage(PlaceCall placeCall, FindCalls findCalls, HomePage home, Visit visit) {
        this.placeCall = placeCall;
        this.findCalls = findCalls;
        this.home = home;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        call = Requested.id("call")
                .flatMap(id -> Problems.found(() -> findCalls.get(visit.context(), new CallId(id))))
                .map(found -> new CallView(found, Faces.getLocale()))
                .orElse(null);
    }

    /** Places the call. Pressed twice, the key of the form still makes it one call. */
    public void place() {
        Problems.told(() -> {
            UUID agent = home.getAgent().id().value();
            String number = to.replaceAll("[\\s().-]", "");
            Call placed = placeCall.place(visit.context(), new PlaceCall.Request(agent, number, null, Map.of(), key));
            Faces.redirect(visit.getBase() + "/my-agent?agent=" + agent + "&call=" + placed.id());
        });
    }

    /** The call that was placed from here; null: none was. */
    public CallView getCall() {
        return call;
    }

    /** True until nothing more is to be expected of it. */
    public boolean isMoving() {
        return call != null && call.isMoving();
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
