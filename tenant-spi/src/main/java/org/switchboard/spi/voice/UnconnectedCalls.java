package org.switchboard.spi.voice;

import java.util.List;
import java.util.Optional;

/**
 * Finds calls that never connected, for providers whose {@link Calls#list} can't tell them.
 *
 * @since 2
 */
public non-sealed interface UnconnectedCalls extends Capability {

    /**
     * A page of these agents' calls that never connected, however old; others may be among them. Called now and then for
     * what webhooks missed. Read-only.
     *
     * @param agents at least one
     * @param next of the page before
     */
    CallPage list(List<ProviderAgentId> agents, Optional<String> next);
}
