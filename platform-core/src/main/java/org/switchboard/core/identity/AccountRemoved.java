package org.switchboard.core.identity;

import java.util.UUID;

/** Fired in the tenant's transaction in which somebody leaves the tenant, for whoever keeps something that is theirs. */
public record AccountRemoved(UUID id) {}
