package org.switchboard.console.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.call.CallId;
import org.switchboard.core.onboarding.TestCall;
import org.switchboard.core.tenancy.TenantId;

/** A call that tries the new tenant's provider account, and how it goes; what is said isn't shown. */
@Named
@RequestScoped
public class TestCallPage {
    private TestCall testCall;
    private CreationPage creation;
    private Visit visit;
    private UUID call;
    private TestCall.Status status;
    private String toNumber;
    private Integer areaCode;

    protected TestCallPage() {}

    @Inject
    TestCallPage(TestCall testCall, CreationPage creation, Visit visit) {
        this.testCall = testCall;
        this.creation = creation;
        this.visit = visit;
    }

    @PostConstruct
    void load() {
        call = Requested.id("call").orElse(null);
        if (call != null && creation.getTenant() != null && creation.isActive()) {
            status = Problems.found(() -> testCall.status(visit.role(), tenant(), new CallId(call)))
                    .orElse(null);
        }
    }

    private TenantId tenant() {
        return creation.getTenant().id();
    }

    /** Has the phone ring. */
    public void place() {
        UUID by = visit.user();
        if (Problems.told(
                () -> call = testCall.place(visit.role(), tenant(), toNumber.replaceAll("[\\s()-]", ""), areaCode, by)
                        .value())) {
            Faces.redirect(creation.address("call") + "?call=" + call);
        }
    }

    /** True when an agent with a number is there; else one is made and a number bought. */
    public boolean isReady() {
        return testCall.isReady(visit.role(), tenant(), visit.user());
    }

    /** How the call is going; null before there is one. */
    public TestCall.Status getStatus() {
        return status;
    }

    /** True while it goes on, so that the page looks again by itself. */
    public boolean isMoving() {
        return status != null && status.state().isLive();
    }

    public String getToNumber() {
        return toNumber;
    }

    public void setToNumber(String toNumber) {
        this.toNumber = toNumber;
    }

    public Integer getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(Integer areaCode) {
        this.areaCode = areaCode;
    }
}
