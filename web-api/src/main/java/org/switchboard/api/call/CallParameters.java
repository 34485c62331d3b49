package org.switchboard.api.call;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.switchboard.api.page.PageParameters;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.CallFilter;
import org.switchboard.core.call.facts.CallState;
import org.switchboard.core.problem.DomainException;

/** Which calls to list. */
public class CallParameters extends PageParameters {
    @QueryParam("agent_id")
    String agentId;

    @QueryParam("status")
    String status;

    @QueryParam("live")
    String live;

    CallFilter filter() {
        return new CallFilter(
                parsed(agentId, "agent_id", "Give an agent's id.", UUID::fromString)
                        .map(AgentId::new),
                parsed(
                        status,
                        "status",
                        "Give one of " + Arrays.toString(CallState.values()) + ".",
                        CallState::valueOf),
                parsed(live, "live", "Give true or false.", CallParameters::yesOrNo)
                        .orElse(false),
                cursor(),
                limit());
    }

    private static boolean yesOrNo(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Boolean.parseBoolean(text);
    }

    private static <T> Optional<T> parsed(String text, String field, String message, Function<String, T> type) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.apply(text));
        } catch (IllegalArgumentException e) {
            throw DomainException.invalid(field, message);
        }
    }
}
