package org.switchboard.console.look;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How moments are written: short where the reader knows the day, exact in the tooltip. */
record TimeFormat(Locale locale, Clock now) {
    // A handful, and lists ask for them with every row.
    private static final Map<Format, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private record Format(String pattern, Locale locale) {}

    String brief(Instant moment) {
        ZonedDateTime local = moment.atZone(now.getZone());
        LocalDate today = LocalDate.now(now);
        if (local.toLocalDate().equals(today)) {
            return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(local);
        }
        return pattern(local.getYear() == today.getYear() ? day() : day() + " yyyy")
                .format(local);
    }

    String day(Instant moment) {
        return pattern(locale.getLanguage().equals("de") ? "EEEE, d. MMMM" : "EEEE d MMMM")
                .format(moment.atZone(now.getZone()));
    }

    String exact(Instant moment) {
        return pattern(day() + " yyyy, HH:mm:ss.SSS zzz").format(moment.atZone(now.getZone()));
    }

    String clock(Instant moment) {
        return pattern("HH:mm:ss.SSS").format(moment.atZone(now.getZone()));
    }

    private String day() {
        return locale.getLanguage().equals("de") ? "d. MMM" : "d MMM";
    }

    private DateTimeFormatter pattern(String pattern) {
        return FORMATS.computeIfAbsent(
                new Format(pattern, locale), format -> DateTimeFormatter.ofPattern(format.pattern(), format.locale()));
    }

    static String length(Duration length) {
        return length == null ? "–" : "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    static String seconds(Duration length, Locale locale) {
        return length == null ? "–" : String.format(locale, "%.2f", length.toMillis() / 1000.0);
    }
}
