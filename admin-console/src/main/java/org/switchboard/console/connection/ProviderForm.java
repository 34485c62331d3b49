package org.switchboard.console.connection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.switchboard.spi.ConfigField;
import org.switchboard.spi.voice.VoiceProvider;

/** The inputs that a provider wants to have, which may come and go with what is chosen in others. */
public final class ProviderForm {
    private final VoiceProvider provider;
    private final Map<String, String> values = new HashMap<>();

    public ProviderForm(VoiceProvider provider) {
        this.provider = provider;
    }

    /** All inputs, in the provider's order. */
    public List<ConfigField> getFields() {
        return provider == null ? List.of() : provider.configFields();
    }

    /** What was entered, by the inputs' names. */
    public Map<String, String> getValues() {
        return values;
    }

    /** What was entered, without what was left empty. */
    public Map<String, String> entered() {
        Map<String, String> entered = new HashMap<>(values);
        entered.values().removeIf(value -> value == null);
        return entered;
    }

    /** Whether the input is asked for, given what is chosen so far in the form. */
    public boolean asks(ConfigField wanted) {
        Map<String, String> before = new HashMap<>();
        for (ConfigField field : provider.configFields()) {
            boolean visible = field.isVisible(before);
            if (field.equals(wanted)) {
                return visible;
            }
            if (visible) {
                before.put(field.name(), chosen(field));
            }
        }
        return false;
    }

    /** Whether other inputs come and go with this one's value. */
    public boolean decides(ConfigField field) {
        return provider.configFields().stream()
                .flatMap(other -> other.visibleWhen().stream())
                .anyMatch(condition -> condition.field().equals(field.name()));
    }

    // Inputs that aren't asked for aren't read from the request, so what was sent counts before values has it. A menu
    // starts with its first choice.
    private String chosen(ConfigField field) {
        String sent = Faces.getRequestParameter("form:" + field.name());
        String first = field.choices().isEmpty() ? "" : field.choices().get(0);
        return sent != null ? sent : values.getOrDefault(field.name(), first);
    }
}
