package org.switchboard.retell.wire;

/** Calls of this agent, whatever its version. */
public record AgentChoice(String agentId) {}
