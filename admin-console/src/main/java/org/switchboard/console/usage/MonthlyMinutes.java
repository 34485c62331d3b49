package org.switchboard.console.usage;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.switchboard.core.quota.Quota;

/** What the month's calls took of the minutes that there are. Months are those of UTC, as the quota's are. */
public record MonthlyMinutes(Quota quota, Instant now, Locale locale) {
    private static final double NEARLY = 0.8;

    public String used() {
        return NumberFormat.getIntegerInstance(locale).format(minutes());
    }

    private long minutes() {
        return quota.spoken().toMinutes();
    }

    /** How many there are; empty when there is no limit. */
    public String limit() {
        return most().map(NumberFormat.getIntegerInstance(locale)::format).orElse("");
    }

    private Optional<Integer> most() {
        return quota.limits().minutesPerMonth();
    }

    /** Hundredths of the limit, at most 100. */
    public long percent() {
        return most().map(limit -> limit == 0 ? 100 : Math.min(100, 100 * minutes() / limit))
                .orElse(0L);
    }

    /** How worrying it is: an empty text, warn or bad. */
    public String tone() {
        if (quota.isSpent()) {
            return "bad";
        }
        return most().filter(limit -> minutes() > limit * NEARLY).isPresent() ? "warn" : "";
    }

    /** When the count begins anew. */
    public Instant resets() {
        return month().plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Whole days until then. */
    public long daysLeft() {
        return Duration.between(now, resets()).toDays();
    }

    private YearMonth month() {
        return YearMonth.from(now.atZone(ZoneOffset.UTC));
    }

    /** Minutes at the month's end if it goes on like this. */
    public String expected() {
        Duration gone =
                Duration.between(month().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), now);
        double part = Math.max(1, gone.toMinutes())
                / (double) Duration.ofDays(month().lengthOfMonth()).toMinutes();
        return NumberFormat.getIntegerInstance(locale).format(Math.round(minutes() / part));
    }
}
