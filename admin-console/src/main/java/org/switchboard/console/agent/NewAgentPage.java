package org.switchboard.console.agent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.switchboard.console.layout.Visit;
import org.switchboard.console.problem.Problems;
import org.switchboard.console.problem.Refusals;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;
import org.switchboard.core.number.BuyNumber;
import org.switchboard.core.problem.DomainException;
import org.switchboard.core.webpage.DraftAgent;

/** The form that makes an agent and, if wanted, buys a number for it. */
@Named
@RequestScoped
public class NewAgentPage implements PromptForm {
    private CreateAgent createAgent;
    private BuyNumber buyNumber;
    private DraftAgent draftAgent;
    private Visit visit;
    private String name;
    private String description;
    private String language = "en-US";
    private String voiceId = Faces.getRequestParameter("voice_id");
    private String firstWords;
    private String prompt;
    private String url;
    private boolean drafted;
    private Integer areaCode;

    protected NewAgentPage() {}

    @Inject
    NewAgentPage(CreateAgent createAgent, BuyNumber buyNumber, DraftAgent draftAgent, Visit visit) {
        this.createAgent = createAgent;
        this.buyNumber = buyNumber;
        this.draftAgent = draftAgent;
        this.visit = visit;
    }

    /** Makes the agent; when only the number fails, the agent stays and its page says so. */
    public void create() {
        Problems.told(() -> {
            Agent agent = createAgent.create(
                    visit.context(), new CreateAgent.Request(name, description, voiceId, language, prompt, firstWords));
            if (areaCode != null) {
                buyNumber(agent);
            }
            Faces.redirect(visit.getBase() + "/agents/" + agent.id());
        });
    }

    @Override
    public void draft() {
        drafted = Problems.told(
                () -> prompt = draftAgent.draft(visit.context(), url).promptAfter(prompt));
    }

    private void buyNumber(Agent agent) {
        try {
            buyNumber.buy(visit.context(), areaCode, name, Optional.of(agent.id()));
        } catch (DomainException refused) {
            Messages.addFlashGlobalError("{0}", Refusals.say(refused));
        }
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
        return voiceId;
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

    public Integer getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(Integer areaCode) {
        this.areaCode = areaCode;
    }
}
