package org.switchboard.core.call.facts;

import org.switchboard.spi.voice.CallStatus;

/** Where a call is, from our intent on. The order is the order of a call's life; a call never moves back. */
public enum CallState {
    /** We want it; the provider has not answered yet. */
    REQUESTED,
    /** The provider would not dial; nobody's phone rang. */
    REFUSED,
    /** Dialling or ringing. */
    REGISTERED,
    /** Somebody answered. */
    ONGOING,
    /** It never connected. */
    NOT_CONNECTED,
    /** It connected and is over. */
    ENDED,
    /** It broke. */
    ERROR;

    /** The provider's status in our words. */
    public static CallState of(CallStatus status) {
        return switch (status) {
            case REGISTERED -> REGISTERED;
            case ONGOING -> ONGOING;
            case NOT_CONNECTED -> NOT_CONNECTED;
            case ENDED -> ENDED;
            case ERROR -> ERROR;
        };
    }

    /** Whether something is still going to happen. */
    public boolean isLive() {
        return this == REQUESTED || this == REGISTERED || this == ONGOING;
    }
}
