package org.switchboard.retell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** Decimals of an answer within reason: ten characters of JSON can name a number that takes a gigabyte to write out. */
final class Decimals {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);
    private static final int MOST_PLACES = 40;

    private Decimals() {}

    static Optional<BigDecimal> sane(BigDecimal value) {
        return Optional.ofNullable(value)
                .filter(v -> Math.abs((long) v.scale()) <= MOST_PLACES && v.precision() <= MOST_PLACES)
                .filter(v -> v.abs().compareTo(MOST) <= 0);
    }

    /** Seconds into the audio, to the millisecond. */
    static Optional<Duration> seconds(BigDecimal value) {
        return sane(value)
                .filter(v -> v.signum() >= 0)
                .map(v -> Duration.ofMillis(
                        v.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact()));
    }
}
