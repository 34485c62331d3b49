package org.switchboard.core.limit;

import java.time.Duration;
import java.util.Locale;

/** Every limit on how often something may be done. {@code switchboard.limits.<name>} sets how often. */
public enum Limit {
    /** Requests of one person who is signed in. */
    USER(600, Duration.ofMinutes(1), "requests"),
    /** Requests with one API key. */
    API_KEY(600, Duration.ofMinutes(1), "requests"),
    /** Requests of all people and keys of a tenant. */
    TENANT(3_000, Duration.ofMinutes(1), "requests"),
    /** Requests of nobody in particular, by the address that they come from. */
    ADDRESS(300, Duration.ofMinutes(1), "requests"),
    /** Agents that one person makes. */
    NEW_AGENTS(3, Duration.ofHours(1), "new agents"),
    /** Wrong passwords for one e-mail; right ones are given back. */
    GUESSES_OF_EMAIL(10, Duration.ofMinutes(10), "wrong passwords"),
    /** Wrong passwords from one address: many people may share one. */
    GUESSES_OF_ADDRESS(100, Duration.ofMinutes(10), "wrong passwords"),
    /** Mails to one e-mail that anybody may ask for. */
    MAILS_OF_EMAIL(5, Duration.ofHours(1), "mails"),
    /** Mails that are asked for from one address. */
    MAILS_OF_ADDRESS(100, Duration.ofHours(1), "mails");

    // At most so much of a minute's share may be taken on a node before the others hear of it.
    private static final int SHARES = 20;

    private final int usual;
    private final Duration window;
    private final String what;

    Limit(int usual, Duration window, String what) {
        this.usual = usual;
        this.window = window;
        this.what = what;
    }

    /** In settings and headers, for instance {@code new-agents}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How often within the window, unless set otherwise. */
    public int usual() {
        return usual;
    }

    /** Within which time. */
    public Duration window() {
        return window;
    }

    /** What is counted, in words. */
    public String what() {
        return what;
    }

    /** How many a node may count before it tells the others; 1: it asks each time. */
    int unshared(long most) {
        return window.compareTo(Duration.ofMinutes(1)) > 0 ? 1 : (int) Math.max(1, most / SHARES);
    }
}
