package org.switchboard.simulator.fault;

import java.time.Duration;

/**
 * Something that goes wrong on purpose, a number of times.
 *
 * @param kind what happens
 * @param apiKey workspace it is limited to; null: all
 * @param match part of {@code METHOD /path} for requests, of the event name for webhooks; empty: everything
 * @param count how often it happens; negative: until reset
 * @param status answer of {@link Kind#STATUS} and {@link Kind#STATUS_AFTER}
 * @param delay of {@link Kind#DELAY}, {@link Kind#LATE} and {@link Kind#CLOCK_SKEW}, also Retry-After of a 429
 */
public record Fault(Kind kind, String apiKey, String match, int count, int status, Duration delay) {

    /** What goes wrong. */
    public enum Kind {
        /** The request is refused with {@link Fault#status} before anything happens. */
        STATUS,
        /** The request is carried out, then answered with {@link Fault#status} as if it had failed. */
        STATUS_AFTER,
        /** The request is carried out, then the connection is closed without an answer. */
        LOST_ANSWER,
        /** The request is carried out, the answer comes late (real time). */
        DELAY,
        /** The webhook is sent twice. */
        DUPLICATE,
        /** The webhook is held back until the next one of the workspace has been sent. */
        REORDER,
        /** The webhook is never sent. */
        DROP,
        /** The webhook is sent later (scripted time). */
        LATE,
        /** The webhook is signed with a clock that is wrong by {@link Fault#delay}, which may be negative. */
        CLOCK_SKEW,
        /** The webhook carries a signature made with another key. */
        BAD_SIGNATURE
    }

    /** Fills in what is absent. */
    public Fault {
        match = match == null ? "" : match;
        delay = delay == null ? Duration.ZERO : delay;
        if ((kind == Kind.STATUS || kind == Kind.STATUS_AFTER) && (status < 400 || status > 599)) {
            throw new IllegalArgumentException("status must be between 400 and 599");
        }
    }

    /** A fault of every workspace that needs neither status nor delay. */
    public static Fault of(Kind kind, String match, int count) {
        return new Fault(kind, null, match, count, 0, null);
    }

    /** Refuses requests; a positive delay of a 429 becomes Retry-After. */
    public static Fault status(int status, String match, int count) {
        return new Fault(Kind.STATUS, null, match, count, status, null);
    }

    /** The same fault with a delay. */
    public Fault delayed(Duration value) {
        return new Fault(kind, apiKey, match, count, status, value);
    }

    /** The same fault for one workspace only. */
    public Fault only(String key) {
        return new Fault(kind, key, match, count, status, delay);
    }

    Fault counted(int remaining) {
        return new Fault(kind, apiKey, match, remaining, status, delay);
    }

    boolean matches(String key, String subject) {
        return (apiKey == null || apiKey.equals(key)) && subject.contains(match);
    }
}
