package org.switchboard.console.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.omnifaces.util.Faces;
import org.switchboard.console.agent.AgentForm;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.FindAgents;
import org.switchboard.core.own.KeepOwnAgents;

/** The form with which a customer changes or deletes an agent that they made. */
@Named
@RequestScoped
public class EditOwnAgentPage {
    private FindAgents findAgents;
    private KeepOwnAgents keepOwnAgents;
    private Visit visit;
    private Words words;
    private Agent agent;
    private AgentForm form;

    protected EditOwnAgentPage() {}

    @Inject
    EditOwnAgentPage(FindAgents findAgents, KeepOwnAgents keepOwnAgents, Visit visit, Words words) {
        this.findAgents = findAgents;
        this.keepOwnAgents = keepOwnAgents;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        Agent found = Problems.ofAddress(id -> findAgents.get(visit.context(), new AgentId(id)));
        if (found != null && found.createdBy().equals(visit.user())) {
            agent = found;
            form = new AgentForm(found);
        }
    }

    /** Answers "not found" for an agent that isn't this person's own. */
    public void check() throws IOException {
        Problems.require(agent);
    }

    /** Changes it, at the provider too. */
    public void save() {
        if (Problems.told(() -> keepOwnAgents.update(visit.context(), agent.id(), form.wish()))) {
            Toasts.show(words.say("mine.saved"));
            Faces.redirect(visit.getBase() + "/my-agent?agent=" + agent.id());
        }
    }

    /** Deletes it here and at the provider. */
    public void delete() {
        if (Problems.told(() -> keepOwnAgents.delete(visit.context(), agent.id()))) {
            Faces.redirect(visit.getBase() + "/my-agent");
        }
    }

    public Agent getAgent() {
        return agent;
    }

    public AgentForm getForm() {
        return form;
    }
}
