package org.switchboard.console.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeFormatTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneId.of("Europe/Berlin"));
    private final TimeFormat english = new TimeFormat(Locale.ENGLISH, NOON);
    private final TimeFormat german = new TimeFormat(Locale.GERMAN, NOON);

    @Test
    void today_is_only_a_time_in_the_readers_zone() {
        assertThat(english.brief(Instant.parse("2026-11-21T09:05:00Z"))).matches("10:05\\hAM");
        assertThat(german.brief(Instant.parse("2026-11-21T09:05:00Z"))).isEqualTo("10:05");
    }

    @Test
    void midnight_is_the_readers_not_ours() {
        assertThat(english.brief(Instant.parse("2026-11-20T23:30:00Z"))).matches("12:30\\hAM");
    }

    @Test
    void another_day_of_this_year_has_no_year() {
        assertThat(english.brief(Instant.parse("2026-03-02T09:00:00Z"))).isEqualTo("2 Mar");
        assertThat(german.brief(Instant.parse("2026-03-02T09:00:00Z"))).isEqualTo("2. März");
    }

    @Test
    void another_year_is_told() {
        assertThat(english.brief(Instant.parse("2025-03-02T09:00:00Z"))).isEqualTo("2 Mar 2025");
    }

    @Test
    void the_exact_value_names_its_zone() {
        assertThat(english.exact(Instant.parse("2026-11-21T09:05:01.250Z"))).isEqualTo("21 Nov 2026, 10:05:01.250 CET");
    }

    @Test
    void lengths_are_minutes_and_seconds() {
        assertThat(TimeFormat.length(Duration.ofSeconds(187))).isEqualTo("3:07");
        assertThat(TimeFormat.length(Duration.ofMinutes(75))).isEqualTo("75:00");
        assertThat(TimeFormat.length(null)).isEqualTo("–");
        assertThat(TimeFormat.seconds(Duration.ofMillis(984), Locale.GERMAN)).isEqualTo("0,98");
    }
}
