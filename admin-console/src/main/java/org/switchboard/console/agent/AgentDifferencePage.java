package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.problem.Refusals;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentDifference;
import org.switchboard.core.agent.AgentStatus;
import org.switchboard.core.agent.PublishAgent;
import org.switchboard.core.agent.SyncAgent;
import org.switchboard.core.problem.DomainException;

/** What is otherwise with an agent at its provider. It takes a call there, so pages ask for it when they are shown already. */
@Named
@RequestScoped
public class AgentDifferencePage {
    private SyncAgent syncAgent;
    private PublishAgent publishAgent;
    private AgentPage page;
    private Visit visit;
    private Words words;
    private AgentDifference difference = new AgentDifference(0, true, List.of());
    private String problem = "";

    protected AgentDifferencePage() {}

    @Inject
    AgentDifferencePage(SyncAgent syncAgent, PublishAgent publishAgent, AgentPage page, Visit visit, Words words) {
        this.syncAgent = syncAgent;
        this.publishAgent = publishAgent;
        this.page = page;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        Agent agent = page.getAgent();
        if (agent == null || agent.status() != AgentStatus.ACTIVE) {
            return;
        }
        try {
            difference = syncAgent.difference(visit.context(), agent.id());
        } catch (DomainException refused) {
            problem = Refusals.say(refused);
        }
    }

    /** Makes the agent here what it is there. */
    public void take() {
        finish(() -> syncAgent.take(visit.context(), page.getAgent().id()), "agents.taken");
    }

    /** Makes the agent there what it is here. */
    public void overwrite() {
        finish(() -> syncAgent.overwrite(visit.context(), page.getAgent().id()), "agents.kept");
    }

    /** Freezes the agent there as it is there: that is what takes calls. */
    public void publish() {
        finish(() -> publishAgent.publish(visit.context(), page.getAgent().id()), "agents.live");
    }

    private void finish(Runnable useCase, String done) {
        if (Problems.told(useCase)) {
            Toasts.show(words.say(done));
            page.again();
        }
    }

    /** Why the provider couldn't be asked; empty when it could. */
    public String getProblem() {
        return problem;
    }

    public boolean isDifferent() {
        return !difference.fields().isEmpty();
    }

    /** Whether there is something to take over: where it reports to is not. */
    public boolean isTakeable() {
        return difference.fields().stream().anyMatch(field -> !field.name().equals(AgentDifference.WEBHOOK));
    }

    /** The latest version there. */
    public int getVersion() {
        return difference.version();
    }

    public boolean isPublished() {
        return difference.published();
    }

    public List<Change> getFields() {
        return difference.fields().stream()
                .map(field -> Change.of(
                        field.name(), field.ours().orElse("–"), field.theirs().orElse("–")))
                .toList();
    }
}
