package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Which calls; all that is given must hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallFilter(
        NumberFilter startTimestamp, List<MetadataFilter> metadata, List<AgentChoice> agent, ChoiceFilter callStatus) {}
