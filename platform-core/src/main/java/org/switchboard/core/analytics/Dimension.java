package org.switchboard.core.analytics;

/** What calls are grouped by. */
public enum Dimension {
    /** The agent; its id and name. */
    AGENT("c.agent_id::text", "(SELECT a.name FROM agent a WHERE a.id::text = g.key)"),
    /** The number on our side: dialled by who called in, shown to who was called. */
    NUMBER("CASE c.direction WHEN 'INBOUND' THEN c.to_number ELSE c.from_number END", "NULL"),
    /** Who called whom. */
    DIRECTION("c.direction", "NULL"),
    /** Where the call is. */
    STATUS("c.status", "NULL"),
    /** How the other side felt. */
    SENTIMENT("c.sentiment", "NULL");

    private final String key;
    private final String label;

    Dimension(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** What is the same for all calls of a group. */
    String key() {
        return key;
    }

    /** What people call the group {@code g}. */
    String label() {
        return label;
    }
}
