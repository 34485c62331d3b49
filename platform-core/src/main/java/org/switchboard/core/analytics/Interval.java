package org.switchboard.core.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The width of a series' steps, by the calendar of a time zone. */
public enum Interval {
    /** An hour. */
    HOUR,
    /** A day, which may have 23 or 25 hours. */
    DAY,
    /** A week, from Monday. */
    WEEK,
    /** A month. */
    MONTH;

    /** The beginning of the step that the moment is in. */
    ZonedDateTime begin(ZonedDateTime moment) {
        LocalDate day = moment.toLocalDate();
        return switch (this) {
            case HOUR -> moment.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day.atStartOfDay(moment.getZone());
            case WEEK ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay(moment.getZone());
            case MONTH -> day.withDayOfMonth(1).atStartOfDay(moment.getZone());
        };
    }

    /** The beginning of the step after that one. */
    ZonedDateTime next(ZonedDateTime begin) {
        LocalDate day = begin.toLocalDate();
        return switch (this) {
            case HOUR -> begin.plusHours(1);
            case DAY -> day.plusDays(1).atStartOfDay(begin.getZone());
            case WEEK -> day.plusWeeks(1).atStartOfDay(begin.getZone());
            case MONTH -> day.plusMonths(1).atStartOfDay(begin.getZone());
        };
    }
}
