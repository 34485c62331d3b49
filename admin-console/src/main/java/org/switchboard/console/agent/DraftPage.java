package org.switchboard.console.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.webpage.DraftAgent;

/** Puts what a web page says into the prompt of a form, to be changed; nothing is stored. */
@Named
@RequestScoped
public class DraftPage {
    private DraftAgent draftAgent;
    private Visit visit;
    private String url;
    private boolean done;

    protected DraftPage() {}

    @Inject
    DraftPage(DraftAgent draftAgent, Visit visit) {
        this.draftAgent = draftAgent;
        this.visit = visit;
    }

    /** Reads the page. */
    public void draft(AgentForm form) {
        done = Problems.told(
                () -> form.setPrompt(draftAgent.draft(visit.context(), url).promptAfter(form.getPrompt())));
    }

    /** Whether the prompt was just drafted. */
    public boolean isDone() {
        return done;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
