package org.switchboard.simulator.call;

import java.util.Arrays;

/** What becomes of an outbound call; the last four digits of the dialled number decide. */
public enum Outcome {
    /** Any other number: a conversation. */
    CONVERSATION("", "ended", null, 1_500),
    /** Nobody is there; a message may be left. */
    VOICEMAIL("0119", "ended", "voicemail_reached", 1_500),
    /** The line is open, but no sound arrives. */
    NO_AUDIO("0131", "error", "error_no_audio_received", 1_500),
    /** Accepted, then refused for want of a slot. */
    CONCURRENCY_LIMIT("0155", "error", "concurrency_limit_reached", 300),
    /** No slot became free, and the number names another one that takes the call. */
    FALLBACK("", "ended", "no_concurrency_fallback", 300),
    /** Rings in vain. */
    NO_ANSWER("0163", "not_connected", "dial_no_answer", 6_000),
    /** The network cannot reach the number. */
    DIAL_FAILED("0164", "not_connected", "dial_failed", 1_000),
    /** The person declines. */
    DECLINED("0165", "not_connected", "user_declined", 2_500),
    /** Nobody has this number. */
    INVALID_DESTINATION("0166", "not_connected", "invalid_destination", 500),
    /** Handed over to a person. */
    TRANSFER("0170", "ended", "call_transfer", 1_500),
    /** The hand-over fails and the agent goes on. */
    TRANSFER_CANCELLED("0171", "ended", "user_hangup", 1_500),
    /** The person says nothing. */
    INACTIVITY("0172", "ended", "inactivity", 1_500),
    /** A phone menu answers. */
    IVR("0173", "ended", "ivr_reached", 1_500),
    /** Engaged. */
    BUSY("0199", "not_connected", "dial_busy", 2_000);

    private final String lastDigits;
    private final String status;
    private final String reason;
    private final long ringMillis;

    Outcome(String lastDigits, String status, String reason, long ringMillis) {
        this.lastDigits = lastDigits;
        this.status = status;
        this.reason = reason;
        this.ringMillis = ringMillis;
    }

    /** The outcome of dialling a number. */
    public static Outcome of(String toNumber) {
        return Arrays.stream(values())
                .filter(outcome -> !outcome.lastDigits.isEmpty() && toNumber.endsWith(outcome.lastDigits))
                .findFirst()
                .orElse(CONVERSATION);
    }

    /** Final call_status. */
    public String status() {
        return status;
    }

    /** Final disconnection_reason; null when the script decides. */
    public String reason() {
        return reason;
    }

    /** Scripted time from the request to the answer, or to giving up. */
    public long ringMillis() {
        return ringMillis;
    }

    /** Whether the call connects at all. */
    public boolean connects() {
        return !status.equals("not_connected") && this != CONCURRENCY_LIMIT && this != FALLBACK;
    }

    /** Whether it is the script that is played. */
    public boolean isScripted() {
        return this == CONVERSATION || this == TRANSFER_CANCELLED;
    }
}
