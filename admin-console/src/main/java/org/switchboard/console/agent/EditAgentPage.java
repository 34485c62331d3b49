package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.PublishAgent;
import org.switchboard.core.agent.UpdateAgent;

/** The form that changes an agent. It knows the version that it shows, so that two people don't overwrite each other. */
@Named
@RequestScoped
public class EditAgentPage {
    private UpdateAgent updateAgent;
    private PublishAgent publishAgent;
    private AgentPage page;
    private Visit visit;
    private Words words;
    private AgentForm form;
    private int version;

    protected EditAgentPage() {}

    @Inject
    EditAgentPage(UpdateAgent updateAgent, PublishAgent publishAgent, AgentPage page, Visit visit, Words words) {
        this.updateAgent = updateAgent;
        this.publishAgent = publishAgent;
        this.page = page;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        Agent agent = page.getAgent();
        if (agent != null) {
            form = new AgentForm(agent);
            version = agent.version();
        }
    }

    /** Changes the agent here and at the provider. */
    public void save() {
        if (Problems.told(this::update)) {
            Toasts.show(words.say("agents.saved"));
            page.again();
        }
    }

    /** Changes the agent and freezes it as it is then: that is what takes calls. */
    public void publish() {
        Problems.told(() -> {
            update();
            int frozen = publishAgent.publish(visit.context(), page.getAgent().id());
            Toasts.show(words.say("agents.published", frozen));
            page.again();
        });
    }

    private void update() {
        updateAgent.update(visit.context(), page.getAgent().id(), form.wish(), Optional.of(Set.of(version)));
    }

    public AgentForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
