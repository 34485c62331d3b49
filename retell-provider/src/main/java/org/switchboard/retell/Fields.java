package org.switchboard.retell;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Neutral names of the arguments that Retell may refuse, and what a person can do about it. */
final class Fields {
    static final String VOICE = "voice_id";
    static final String AREA_CODE = "area_code";
    static final String AGENT = "agent_id";
    static final String NUMBER = "number";
    static final String MODEL = "model";
    static final String KNOWLEDGE = "knowledge_base_id";
    private static final String PROMPT = "prompt";
    private static final String FIRST_WORDS = "first_words";
    private static final String LANGUAGE = "language";
    private static final String FROM = "from_number";
    private static final String TO = "to_number";

    // Looked for in this order, because "agent_name" and "agent" are parts of other words in Retell's messages.
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry(
                    KNOWLEDGE,
                    "Retell knows no such knowledge base in this workspace. Choose another or create it again."),
            Map.entry(MODEL, "Retell has no such model. Choose one from the list of models."),
            Map.entry(VOICE, "Retell has no such voice. Choose one from the list of voices."),
            Map.entry(
                    AREA_CODE, "Retell has no number with this area code. Try another area code of the United States."),
            Map.entry(AGENT, "Retell knows no such agent in this workspace. Synchronise the agent or create it again."),
            Map.entry(PROMPT, "Retell refuses the prompt. Make it shorter or simpler."),
            Map.entry(FIRST_WORDS, "Retell refuses the first words. Make them shorter or simpler."),
            Map.entry(LANGUAGE, "Retell doesn't speak this language. Choose one of its locales, for instance en-US."),
            Map.entry(FROM, "Retell can't call from this number. Choose a number of this workspace."),
            Map.entry(
                    TO,
                    "Retell can't dial this number. Write it with + and the country code, for instance +14155550142."),
            Map.entry("webhook_url", "Retell refuses our webhook address. It must be a public https address."));

    static {
        NAMES.put("voice_id", VOICE);
        NAMES.put("area_code", AREA_CODE);
        NAMES.put("area code", AREA_CODE);
        NAMES.put("from_number", FROM);
        NAMES.put("to_number", TO);
        NAMES.put("termination_uri", "termination_uri");
        NAMES.put("phone_number", NUMBER);
        NAMES.put("knowledge_base_name", "name");
        NAMES.put("knowledge_base_id", KNOWLEDGE);
        NAMES.put("data_storage_setting", "storage");
        NAMES.put("metadata", "metadata");
        NAMES.put("agent_name", "name");
        NAMES.put("agent_id", AGENT);
        NAMES.put("agent not found", AGENT);
        NAMES.put("general_prompt", PROMPT);
        NAMES.put("begin_message", FIRST_WORDS);
        NAMES.put("webhook_url", "webhook_url");
        NAMES.put("language", LANGUAGE);
        NAMES.put("nickname", "nickname");
        NAMES.put("voice", VOICE);
        NAMES.put("model", MODEL);
    }

    private Fields() {}

    /** The argument that Retell's message speaks of. */
    static Optional<String> namedIn(String message) {
        String text = message.toLowerCase(Locale.ROOT);
        return NAMES.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static Optional<String> remedy(String field) {
        return Optional.ofNullable(REMEDIES.get(field));
    }
}
