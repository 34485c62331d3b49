package org.switchboard.retell.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** Body of import-phone-number. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportedNumber(
        String phoneNumber,
        String terminationUri,
        String sipTrunkAuthUsername,
        String sipTrunkAuthPassword,
        String transport,
        String nickname,
        List<AgentBinding> inboundAgents,
        List<AgentBinding> outboundAgents) {

    /** Without number and password. */
    @Override
    public String toString() {
        return "ImportedNumber[" + terminationUri + "]";
    }
}
