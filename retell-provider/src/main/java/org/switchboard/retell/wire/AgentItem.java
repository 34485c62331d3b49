package org.switchboard.retell.wire;

/** One agent of list-agents: the slim form. */
public record AgentItem(String agentId, String agentName, Long userModifiedTimestamp) {}
