package org.switchboard.core.agent;

import java.util.Optional;
import org.switchboard.core.problem.Check;

/** What people may write about an agent, one field each; what is left out or blank comes back as an empty text. */
final class AgentRules {
    /** Spoken unless somebody says otherwise. */
    static final String LANGUAGE = "en-US";

    private AgentRules() {}

    static String name(Check check, String text) {
        return check.text(text, "name", 120);
    }

    static String description(Check check, String text) {
        return check.optionalText(text, "description", 500);
    }

    static String voice(Check check, String text) {
        return check.text(text, "voice_id", 200);
    }

    static String language(Check check, String text) {
        String tag = check.optionalText(text, "language", 20);
        check.that(
                tag.isEmpty() || tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"),
                "language",
                "Write a language tag, for instance en-US.");
        return tag;
    }

    static String prompt(Check check, String text) {
        return check.optionalText(text, "prompt", 32_000);
    }

    static Optional<String> firstWords(Check check, String text) {
        return Optional.of(check.optionalText(text, "first_words", 1000)).filter(words -> !words.isEmpty());
    }

    /** A short prompt for an agent without one. */
    static String promptFrom(String name, String description) {
        String task = description.isEmpty() ? "Help the caller." : description;
        return "You are " + name + ", a friendly voice assistant. " + task + " Keep replies under two sentences.";
    }
}
