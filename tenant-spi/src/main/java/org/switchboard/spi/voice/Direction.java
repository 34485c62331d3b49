package org.switchboard.spi.voice;

/** Who called whom. */
public enum Direction {
    /** Somebody called the agent. */
    INBOUND,
    /** The agent called somebody. */
    OUTBOUND
}
