package org.switchboard.spi.voice;

/** Where a call is, in the order of its life; it never moves back. */
public enum CallStatus {
    /** Dialling or ringing. */
    REGISTERED(false),
    /** Somebody answered. */
    ONGOING(false),
    /** It never connected: busy, no answer, declined, invalid number. */
    NOT_CONNECTED(true),
    /** It connected and is over, voicemail included. */
    ENDED(true),
    /** It broke. */
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
