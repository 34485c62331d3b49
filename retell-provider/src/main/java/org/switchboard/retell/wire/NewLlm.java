package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Body of create-retell-llm. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewLlm(String startSpeaker, String beginMessage, String generalPrompt, List<Tool> generalTools) {}
