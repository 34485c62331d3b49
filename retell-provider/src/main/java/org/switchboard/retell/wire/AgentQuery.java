package org.switchboard.retell.wire;

/** Body of list-agents. */
public record AgentQuery(AgentFilter filterCriteria) {}
