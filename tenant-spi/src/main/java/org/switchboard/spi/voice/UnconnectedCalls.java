package org.switchboard.spi.voice;

import java.util.List;
import java.util.Optional;

/**
 * Finds calls that never connected. A provider declares it when {@link Calls#list} can't tell them, because it goes by a start
 * that they don't have.
 *
 * @since 2
 */
public non-sealed interface UnconnectedCalls extends Capability {

    /**
     * All calls of these agents that never connected, however old; calls that did may be among them. Asked now and then to find what
     * webhooks missed, a page at a time; {@code next} of the page before goes on. Called on worker threads; may block. Read-only, so the
     * host may retry it.
     *
     * @param agents at least one
     */
    CallPage list(List<ProviderAgentId> agents, Optional<String> next);
}
