package org.switchboard.spi.voice;

/** How the person on the line felt. */
public enum Sentiment {
    /** Glad. */
    POSITIVE,
    /** Neither. */
    NEUTRAL,
    /** Annoyed. */
    NEGATIVE,
    /** The provider couldn't tell, or used a word we don't know. */
    UNKNOWN
}
