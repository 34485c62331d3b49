package org.switchboard.console.agent;

import java.util.Objects;
import org.omnifaces.util.Faces;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.CreateAgent;

/** What people enter about an agent, whoever makes or changes one; {@code agents/fields.xhtml} shows it. */
public final class AgentForm {
    private String name;
    private String description;
    private String language = "en-US";
    private String voiceId;
    private String firstWords;
    private String prompt;
    private Integer areaCode;

    /** Of a new agent. */
    public AgentForm() {
        // Plain radio buttons, so it comes with the request.
        voiceId = Faces.getRequestParameter("voice_id");
    }

    /** Of one that there is. */
    public AgentForm(Agent agent) {
        this();
        name = agent.name();
        description = agent.description();
        language = agent.language();
        voiceId = Objects.requireNonNullElse(voiceId, agent.voice().value());
        firstWords = agent.firstWords().orElse("");
        prompt = agent.prompt();
    }

    /** It as use cases take it. An empty text is none; what is null would stay. */
    public CreateAgent.Request wish() {
        return new CreateAgent.Request(
                name, orEmpty(description), voiceId, language, orEmpty(prompt), orEmpty(firstWords));
    }

    private static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "");
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

    public String getVoiceId() {
        return voiceId;
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

    /** Where a number is bought for it; null: none is. */
    public Integer getAreaCode() {
        return areaCode;
    }

    public void setAreaCode(Integer areaCode) {
        this.areaCode = areaCode;
    }
}
