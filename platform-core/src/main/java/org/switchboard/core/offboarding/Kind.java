package org.switchboard.core.offboarding;

/** What a tenant has at a provider, in the order in which it is deleted there: an agent that has numbers or calls stays. */
public enum Kind {
    /** Phone numbers; deleting gives them back. */
    NUMBERS,
    /** Calls with transcripts and recordings. */
    CALLS,
    /** Agents with what was made for them, such as a response engine (an LLM, in some providers' words). */
    AGENTS
}
