package org.switchboard.retell.wire;

/** Finds agents by a part of their names. */
public record AgentFilter(String query) {}
