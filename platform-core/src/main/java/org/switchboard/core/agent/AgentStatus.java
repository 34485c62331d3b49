package org.switchboard.core.agent;

/** Whether an agent can be used. */
public enum AgentStatus {
    /** Being made at the provider. */
    CREATING,
    /** In use. */
    ACTIVE,
    /** Making it failed; it can be retried or deleted. */
    FAILED
}
