package org.switchboard.console.agent;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.look.Toasts;
import org.switchboard.console.look.Words;
import org.switchboard.console.problem.Problems;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.agent.PublishAgent;
import org.switchboard.core.agent.UpdateAgent;
import org.switchboard.core.webpage.DraftAgent;

/** The form that changes an agent. It knows the version that it shows, so that two people don't overwrite each other. */
@Named
@RequestScoped
public class EditAgentPage implements PromptForm {
    private UpdateAgent updateAgent;
    private PublishAgent publishAgent;
    private DraftAgent draftAgent;
    private AgentPage page;
    private Visit visit;
    private Words words;
    private String name;
    private String description;
    private String language;
    private final String voiceId = Faces.getRequestParameter("voice_id");
    private String firstWords;
    private String prompt;
    private String url;
    private boolean drafted;
    private int version;

    protected EditAgentPage() {}

    @Inject
    EditAgentPage(
            UpdateAgent updateAgent,
            PublishAgent publishAgent,
            DraftAgent draftAgent,
            AgentPage page,
            Visit visit,
            Words words) {
        this.updateAgent = updateAgent;
        this.publishAgent = publishAgent;
        this.draftAgent = draftAgent;
        this.page = page;
        this.visit = visit;
        this.words = words;
    }

    @PostConstruct
    void load() {
        Agent agent = page.getAgent();
        if (agent != null) {
            name = agent.name();
            description = agent.description();
            language = agent.language();
            firstWords = agent.firstWords().orElse("");
            prompt = agent.prompt();
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
        // An empty text is none; what is null would stay.
        CreateAgent.Request request = new CreateAgent.Request(
                name,
                Objects.requireNonNullElse(description, ""),
                voiceId,
                language,
                Objects.requireNonNullElse(prompt, ""),
                Objects.requireNonNullElse(firstWords, ""));
        updateAgent.update(visit.context(), page.getAgent().id(), request, Optional.of(Set.of(version)));
    }

    @Override
    public void draft() {
        drafted = Problems.told(
                () -> prompt = draftAgent.draft(visit.context(), url).promptAfter(prompt));
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

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    @Override
    public String getVoiceId() {
        return voiceId == null ? page.getAgent().voice().value() : voiceId;
    }

    public String getFirstWords() {
        return firstWords;
    }

    public void setFirstWords(String firstWords) {
        this.firstWords = firstWords;
    }

    @Override
    public String getPrompt() {
        return prompt;
    }

    @Override
    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }

    @Override
    public String getUrl() {
        return url;
    }

    @Override
    public void setUrl(String url) {
        this.url = url;
    }

    @Override
    public boolean isDrafted() {
        return drafted;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
