package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** What Retell keeps with a call for us and reports back: our id of it, and what else we like. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallMetadata(
        String switchboardCallId, @JsonAnyGetter Map<String, String> other) {

    /** Our id of the call and nothing else. */
    public CallMetadata(String switchboardCallId) {
        this(switchboardCallId, Map.of());
    }
}
