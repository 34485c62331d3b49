package org.switchboard.simulator.call;

import java.util.Optional;

/**
 * What became of somebody's attempt to phone one of the numbers.
 *
 * @param fate whether the call was taken
 * @param callId of the call that was made; empty if none was
 */
public record InboundResult(Fate fate, Optional<String> callId) {
    /** What became of the attempt. */
    public enum Fate {
        /** An agent takes the call. */
        CONNECTED,
        /** The inbound webhook said no; there is no call. */
        REJECTED,
        /** Nobody is bound to the number, or the caller's country is not allowed; there is no call. */
        DROPPED
    }
}
