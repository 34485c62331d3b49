package org.switchboard.spi.voice;

/**
 * Who called whom.
 *
 * @since 1
 */
public enum Direction {
    /** Somebody called the agent. */
    INBOUND,
    /** The agent called somebody. */
    OUTBOUND
}
