package org.switchboard.console.home;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.routing.Requested;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.agent.CreateAgent;
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
    private String name;
    private String description;
    private String voice;
    private String language;
    private String firstWords;
    private String prompt;

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
        agent = Requested.id("id")
                .flatMap(id -> Problems.found(() -> findAgents.get(visit.context(), new AgentId(id))))
                .filter(found -> found.createdBy().equals(visit.user()))
                .orElse(null);
        if (agent != null) {
            name = agent.name();
            description = agent.description();
            voice = agent.voice().value();
            language = agent.language();
            firstWords = agent.firstWords().orElse("");
            prompt = agent.prompt();
        }
    }

    /** Answers "not found" for an agent that isn't this person's own. */
    public void check() throws IOException {
        if (agent == null) {
            Problems.missing();
        }
    }

    /** Changes it, at the provider too. */
    public void save() {
        CreateAgent.Request wish = new CreateAgent.Request(
                name, orEmpty(description), voice, language, orEmpty(prompt), orEmpty(firstWords));
        if (Problems.told(() -> keepOwnAgents.update(visit.context(), agent.id(), wish))) {
            Faces.setFlashAttribute("toast", words.say("mine.saved"));
            Faces.redirect(visit.getBase() + "/my-agent?agent=" + agent.id());
        }
    }

    // What is left out stays, what is empty goes.
    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getVoice() {
        return voice;
    }

    public void setVoice(String voice) {
        this.voice = voice;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getFirstWords() {
        return firstWords;
    }

    public void setFirstWords(String firstWords) {
        this.firstWords = firstWords;
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }
}
