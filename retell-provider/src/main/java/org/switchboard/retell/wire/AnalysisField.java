package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that Retell finds out after a call; {@code type} system-presets has a fixed set of names.
 *
 * @param description what it is, for the model that looks for it; null for the presets
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnalysisField(String type, String name, String description) {
    /** One that Retell knows by itself. */
    public static AnalysisField preset(String name) {
        return new AnalysisField("system-presets", name, null);
    }

    /** A text that was said, if it was. */
    public static AnalysisField text(String name, String description) {
        return new AnalysisField("string", name, description);
    }
}
