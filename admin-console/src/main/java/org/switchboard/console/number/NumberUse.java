package org.switchboard.console.number;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.switchboard.console.look.CallsByKey;
import org.switchboard.console.look.Figures;
import org.switchboard.console.look.Listing;
import org.switchboard.core.agent.Agent;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.number.PhoneNumber;

/** Who answers each number and how much it was used lately, for the list and its export. */
record NumberUse(Map<AgentId, String> agents, CallsByKey calls) {
    static NumberUse of(List<Agent> agents, CallsByKey calls) {
        return new NumberUse(agents.stream().collect(Collectors.toMap(Agent::id, Agent::name)), calls);
    }

    Listing<PhoneNumber> listing(Listing<PhoneNumber> all) {
        return all.search(number -> written(number) + " " + number.number().orElse("") + " " + number.nickname() + " "
                        + agentName(number))
                .sort("newest", Comparator.comparing(PhoneNumber::createdAt).reversed())
                .sort("number", Comparator.comparing(NumberUse::written))
                .sort("agent", Comparator.comparing(this::agentName, String.CASE_INSENSITIVE_ORDER))
                .sort("calls", Comparator.comparing(this::calls));
    }

    /** The number as people write it, or its area code while it is being bought. */
    static String written(PhoneNumber number) {
        return number.number().map(Figures::phone).orElse("+1 " + number.areaCode() + " …");
    }

    String agentName(PhoneNumber number) {
        return number.agent().map(agents::get).orElse("");
    }

    /** Calls from or to it lately. */
    long calls(PhoneNumber number) {
        return number.number().map(calls::calls).orElse(0L);
    }

    /** How long they were, in minutes. */
    long minutes(PhoneNumber number) {
        return number.number().map(calls::minutes).orElse(0L);
    }
}
