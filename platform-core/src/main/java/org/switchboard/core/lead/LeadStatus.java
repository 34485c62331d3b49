package org.switchboard.core.lead;

/** How a lead stands, as people say. */
public enum LeadStatus {
    /** Nobody has said anything yet. */
    NEW,
    /** Somebody has been in touch. */
    CONTACTED,
    /** It is worth going on. */
    QUALIFIED,
    /** They have become customers. */
    WON,
    /** They won't. */
    LOST
}
