package org.switchboard.console.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.switchboard.core.analytics.CallSlice;
import org.switchboard.core.analytics.Interval;

/** How far back the dashboard looks: whole days of the visitor's zone, up to now. */
enum Period {
    DAY("1d", 1, Interval.HOUR),
    FORTNIGHT("14d", 14, Interval.DAY),
    MONTH("30d", 30, Interval.DAY);

    private final String name;
    private final int days;
    private final Interval step;

    Period(String name, int days, Interval step) {
        this.name = name;
        this.days = days;
        this.step = step;
    }

    /** The one that the address names; a fortnight for anything else. */
    static Period of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElse(FORTNIGHT);
    }

    /** What it is called in the address. */
    String address() {
        return name;
    }

    int days() {
        return days;
    }

    /** The width of its chart's bars. */
    Interval step() {
        return step;
    }

    CallSlice until(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        // A moment later, for a slice isn't empty at midnight either.
        return CallSlice.of(today.minusDays(days - 1L).atStartOfDay(zone).toInstant(), now.plusMillis(1));
    }

    /** As long a time, so many days earlier, to compare with. */
    CallSlice before(CallSlice slice, ZoneId zone) {
        return CallSlice.of(
                slice.from().atZone(zone).minusDays(days).toInstant(),
                slice.to().atZone(zone).minusDays(days).toInstant());
    }
}
