package org.switchboard.retell.wire;

/** Something an agent can do besides talking. */
public record Tool(String type, String name, String description) {}
