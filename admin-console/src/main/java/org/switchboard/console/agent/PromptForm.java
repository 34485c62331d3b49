package org.switchboard.console.agent;

/** A form with a voice and a prompt that can be drafted from a web page. */
public interface PromptForm {
    /** The chosen voice: plain radio buttons, so it comes with the request. */
    String getVoiceId();

    String getPrompt();

    void setPrompt(String prompt);

    /** Address of the page to draft from. */
    String getUrl();

    void setUrl(String url);

    /** Puts what a web page says into the prompt, to be changed; nothing is stored. */
    void draft();

    /** Whether the prompt was just drafted. */
    boolean isDrafted();
}
