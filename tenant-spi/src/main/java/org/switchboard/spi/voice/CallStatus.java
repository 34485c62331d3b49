package org.switchboard.spi.voice;

/**
 * Where a call is. The order is the order of a call's life; a call never moves back.
 *
 * @since 1
 */
public enum CallStatus {
    /** Known to the provider; dialling or ringing. */
    REGISTERED(false),
    /** Somebody answered. */
    ONGOING(false),
    /** It never connected: busy, no answer, declined, invalid number. */
    NOT_CONNECTED(true),
    /** It connected and is over, voicemail included. */
    ENDED(true),
    /** It broke, before or after it connected. */
    ERROR(true);

    private final boolean over;

    CallStatus(boolean over) {
        this.over = over;
    }

    /** Whether nothing more will be said. */
    public boolean isOver() {
        return over;
    }
}
