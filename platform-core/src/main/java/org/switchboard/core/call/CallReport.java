package org.switchboard.core.call;

import java.util.Optional;
import org.switchboard.core.agent.AgentId;
import org.switchboard.core.call.facts.CallFacts;
import org.switchboard.spi.voice.ProviderCallId;

/**
 * What somebody tells about a call.
 *
 * @param reference our id of it, as it came back from the provider
 */
public record CallReport(AgentId agent, ProviderCallId call, Optional<CallId> reference, CallFacts facts) {}
