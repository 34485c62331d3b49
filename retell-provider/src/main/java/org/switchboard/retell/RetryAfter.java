package org.switchboard.retell;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** When Retell says to come back: {@code retry-after-ms}, or {@code retry-after} in seconds or as a date (RFC 9110). */
record RetryAfter(Optional<Duration> value) {
    private static final String DIGITS = "[0-9]{1,9}";

    static RetryAfter of(HttpHeaders headers, Clock clock) {
        Optional<Duration> millis = headers.firstValue("retry-after-ms")
                .filter(text -> text.matches(DIGITS))
                .map(text -> Duration.ofMillis(Long.parseLong(text)));
        return new RetryAfter(millis.or(() -> headers.firstValue("retry-after").flatMap(text -> parse(text, clock))));
    }

    private static Optional<Duration> parse(String text, Clock clock) {
        if (text.matches(DIGITS)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), date.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
