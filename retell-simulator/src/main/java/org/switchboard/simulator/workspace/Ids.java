package org.switchboard.simulator.workspace;

import java.util.Random;

/** Makes ids and reproducible randomness out of a seed and a counter that never goes back. */
public final class Ids {
    private final long seed;
    private long issued;

    Ids(long seed) {
        this.seed = seed;
    }

    /** An id such as {@code call_} and 27 hex digits. */
    public String next(String prefix, int hexDigits) {
        Random random = nextRandom();
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < hexDigits; i++) {
            id.append(Character.forDigit(random.nextInt(16), 16));
        }
        return id.toString();
    }

    /** A random source of its own for one thing, equal for equal seeds and order of requests. */
    public Random nextRandom() {
        return new Random(seed * 0x9E3779B97F4A7C15L + ++issued * 0xD1B54A32D192ED03L);
    }

    long issued() {
        return issued;
    }

    void restore(long value) {
        issued = value;
    }
}
