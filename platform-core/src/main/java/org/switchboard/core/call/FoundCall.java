package org.switchboard.core.call;

import java.util.Optional;

/**
 * A call that somebody looked for.
 *
 * @param person what the person on the other end is called, if the call told it
 */
public record FoundCall(CallSummary call, Optional<String> person) {}
